import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { expect, test } from 'vitest';
import { secretKeyProvider } from '../../functions/platform/aws/secret-keys.ts';
import { fixedKeyProvider } from '../../functions/platform/folder-keys.ts';
import { reaching } from './clients.ts';

const client = new SecretsManagerClient(reaching());
const secret = async (name: string, SecretString: string) => {
  const Name = `${name}-${process.pid}`;
  await client.send(new CreateSecretCommand({ Name, SecretString }));
  return Name;
};

test('the pseudonym key is the one that a laptop would make of the same digits', async () => {
  const digits = '2f'.repeat(32);
  const keys = secretKeyProvider(client, await secret('good', `${digits}\n`));
  expect(await keys.current()).toEqual(await fixedKeyProvider(digits).current());
});

test('a secret that is no key is refused, and its text is not repeated', async () => {
  const keys = secretKeyProvider(client, await secret('bad', 'correct horse'));
  await expect(keys.current()).rejects.toThrow('A pseudonym key is 64 hexadecimal digits (32 bytes).');
});

test('a secret that is not there is asked for again the next time', async () => {
  const keys = secretKeyProvider(client, `later-${process.pid}`);
  await expect(keys.current()).rejects.toThrow();
  await secret('later', '2f'.repeat(32));
  expect((await keys.current()).id).toMatch(/^[0-9a-f]{8}$/);
});
