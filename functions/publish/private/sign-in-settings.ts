import { z } from 'zod';

const address = z.url().refine((url) => !url.endsWith('/'));

/** What the edge must know to let people in: kept as one secret, since the edge has no environment. */
export const signInSettingsSchema = z.object({
  /** Of the tokens, such as `https://cognito-idp.eu-west-2.amazonaws.com/eu-west-2_AbCdEf`: its keys are below it. */
  issuer: address,
  client: z.string().min(1),
  clientSecret: z.string().min(1),
  /** Where people sign in, such as `https://northshire.auth.eu-west-2.amazoncognito.com`. */
  signIn: address,
  /** Where the pages are, such as `https://dataset.example.org`. */
  site: address,
  /** The bucket of the pages. */
  bucket: z.string().min(1),
});

export type SignInSettings = z.output<typeof signInSettingsSchema>;
