/** What an administrator decides of a deployment, given as context: `npx cdk deploy -c partnership=calderdale`. */
import { z } from 'zod';

const arn = z.string().regex(/^arn:aws[\w-]*:iam::\d{12}:/, {
  error: 'Give the ARN of a role or an account, such as arn:aws:iam::123456789012:role/analysts.',
});

/** On the command line written with commas. */
const list = <Of extends z.ZodType>(of: Of) =>
  z.preprocess((given) => (typeof given === 'string' ? given.split(',') : given), z.array(of).min(1));

const settingsSchema = z.object({
  partnership: z.string().min(1),
  /** Who may take on each agency's role: an ARN by the agency's id. The deploying account's own identities where none is given. */
  agencyPrincipals: z.record(z.string(), arn).default({}),
  /** Where all is kept but the pages' front door, which is in us-east-1 wherever CloudFront is used. */
  region: z.string().min(1).default('eu-west-2'),
  /** The pages' own name, such as dataset.example.org, and its certificate: both, or the pages have no front door. */
  pagesDomain: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, { error: 'Give a name such as dataset.example.org.' })
    .optional(),
  pagesCertificate: z
    .string()
    .regex(/^arn:aws[\w-]*:acm:us-east-1:\d{12}:certificate\//, {
      error: 'Give the ARN of a certificate in us-east-1.',
    })
    .optional(),
  /** From where the pages may be seen: ISO 3166 codes. */
  pagesCountries: list(z.string().regex(/^[A-Z]{2}$/)).default(['GB']),
  /** The ARN of a web ACL of WAF, in us-east-1, to stand before the pages. */
  pagesFirewall: z.string().startsWith('arn:').optional(),
  /** OpenSSH public keys with which an agency may come by SFTP, by its id. One key brings a server, which costs by the hour. */
  sftpKeys: z
    .record(
      z.string(),
      z
        .array(
          z.string().regex(/^(ssh-ed25519|ecdsa-sha2-nistp(256|384|521)|rsa-sha2-\d+|ssh-rsa) [A-Za-z0-9+/=]+/, {
            error: 'Give an OpenSSH public key, such as "ssh-ed25519 AAAA…".',
          }),
        )
        .min(1),
    )
    .default({}),
  /** Years for which raw drops, and rows of the lake, are kept. */
  dropYears: z.coerce.number().min(0.25).max(25).default(1),
  lakeYears: z.coerce.number().min(1).max(25).default(7),
  /** Other years for rows of some datasets, by the dataset's id. */
  lakeYearsOf: z.record(z.string(), z.coerce.number().min(1).max(25)).default({}),
  /** The first of two switches that let data go with the stack; the other is the stack's own protection. */
  deleteData: z.union([z.boolean(), z.stringbool()]).default(false),
  /** The partnership's id again: the second switch. */
  deleteDataOf: z.string().optional(),
  /** What builds a release: DuckDB in the function, or Athena where the lake outgrew a function. */
  buildWith: z.enum(['duckdb', 'athena']).default('duckdb'),
  /** Who writes reminders by mail, and to whom, an address by the agency's id; by its topic to every other agency. */
  remindersFrom: z.email().optional(),
  remindersTo: z.record(z.string(), z.email()).default({}),
  /** Sends alarms. */
  alarmAddress: z.email().optional(),
  /** Dollars a month above which the cost alarm is raised. */
  monthlyBudget: z.coerce.number().positive().default(50),
  /** The most that one question of an analyst may read. */
  analystBytes: z.coerce
    .number()
    .int()
    .positive()
    .default(10 * 2 ** 30),
});

export type Settings = z.output<typeof settingsSchema>;

/** Settings checked. Throws an Error that lists what is wrong. Context of the command line is text, that of a file is JSON. */
export function readSettings(context: Readonly<Record<string, unknown>>): Settings {
  const written = ['agencyPrincipals', 'lakeYearsOf', 'remindersTo', 'sftpKeys'].filter(
    (name) => typeof context[name] === 'string',
  );
  const given = { ...context, ...Object.fromEntries(written.map((name) => [name, JSON.parse(String(context[name]))])) };
  const read = settingsSchema.safeParse(given);
  if (!read.success) throw new Error(`The context of the stack cannot be used:\n${z.prettifyError(read.error)}`);
  return read.data;
}

/** The name and certificate of the pages; null when they shall have no front door. Throws an Error when one is missing. */
export function pagesAddress({
  pagesDomain: domain,
  pagesCertificate: certificate,
}: Settings): { domain: string; certificate: string } | null {
  if (domain === undefined && certificate === undefined) return null;
  if (domain !== undefined && certificate !== undefined) return { domain, certificate };
  throw new Error('The pages need both pagesDomain and pagesCertificate, or neither.');
}

/** Whether data may go when the stack goes: only when both switches say so. */
export const dataMayGo = ({ deleteData, deleteDataOf, partnership }: Settings): boolean =>
  deleteData && deleteDataOf === partnership;
