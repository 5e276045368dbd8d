/** Whether a token says who somebody is: signed by the issuer's own key, for us, an identity token, and not run out. */
import { JwtVerifier } from 'aws-jwt-verify';
import { FailedAssertionError, JwtBaseError } from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import type { SignInSettings } from './sign-in-settings.ts';

export type KnowsPerson = (token: string) => Promise<boolean>;

/** False for whatever is wrong with the token. Throws when the issuer's keys cannot be had: nobody is let in then. */
export function identityCheck({ issuer, client }: SignInSettings): KnowsPerson {
  const fetcher = {
    fetch: async (uri: string) => {
      const answer = await fetch(uri, { signal: AbortSignal.timeout(3000) });
      if (!answer.ok) throw new Error(`The issuer's keys could not be had: HTTP ${answer.status}.`);
      return answer.arrayBuffer();
    },
  };
  const verifier = JwtVerifier.create(
    {
      issuer,
      audience: client,
      jwksUri: `${issuer}/.well-known/jwks.json`,
      customJwtCheck: ({ payload }) => {
        if (payload.token_use !== 'id')
          throw new FailedAssertionError('Not an identity token', payload.token_use, 'id');
      },
    },
    { jwksCache: new SimpleJwksCache({ fetcher }) },
  );
  return async (token) => {
    try {
      await verifier.verify(token);
      return true;
    } catch (error) {
      if (error instanceof JwtBaseError) return false;
      throw error;
    }
  };
}
