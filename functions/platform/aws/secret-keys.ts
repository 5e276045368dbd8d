import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { fixedKeyProvider } from '../folder-keys.ts';
import type { KeyProvider } from '../ports.ts';

/**
 * The pseudonym key in Secrets Manager, as 64 hexadecimal digits, asked for once a process. Throws an InputError when
 * the secret is not such a key; its text is never part of a message.
 */
export function secretKeyProvider(client: SecretsManagerClient, secret: string): KeyProvider {
  let known: Promise<KeyProvider> | undefined;
  const ask = async () => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secret }));
    return fixedKeyProvider((SecretString ?? '').trim());
  };
  const current = async () => {
    known ??= ask();
    try {
      return await (await known).current();
    } catch (error) {
      // What failed may succeed the next time.
      known = undefined;
      throw error;
    }
  };
  return { current };
}
