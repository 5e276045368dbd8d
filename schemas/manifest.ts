/** The manifest of a release: what it was built from and what it holds. A release is whole when its manifest exists. */
import { z } from 'zod';
import { receiptSchema } from './receipt.ts';
import { referenceNames } from './reference.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime();

const currentDropSchema = receiptSchema
  .pick({
    drop: true,
    agency: true,
    dataset: true,
    quarter: true,
    key: true,
    sha256: true,
    arrivedAt: true,
    lake: true,
  })
  .readonly();

export const releaseInputsSchema = z.object({
  /** The drops that count, by agency, dataset and quarter. */
  drops: z.array(currentDropSchema),
  /** Every drop known as at the release, rejected ones too, in order of arrival. */
  receipts: z.array(z.string()),
  /** The loads of reference data, the earliest first. */
  references: z.array(z.object({ name: z.enum(referenceNames), vintage: z.string() })),
  partnership: z.object({ id: z.string(), digest }),
  /** Of the SQL, the contracts and the engine's version: equal rules and inputs give equal files. */
  rules: z.object({ digest, engine: z.string() }),
  /** The release before, against which revisions are reckoned; null for the first. */
  previous: z.string().nullable(),
});

const tableSchema = z.object({
  name: z.string(),
  /** The object that holds it, and the SHA-256 of its bytes. */
  key: z.string(),
  sha256: digest,
  rows: z.int().nonnegative(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  /** The columns that together are there once, by which its rows are in order. */
  grain: z.array(z.string()),
});

const count = z.int().nonnegative();

/** What disclosure control hid, in figures: each a numerator with its denominator. The attack found nothing. */
export const auditSchema = z.object({
  /** Figures about people. */
  figures: count,
  /** Hidden for their own count or their denominator's. */
  primary: count,
  /** Hidden to protect others. */
  secondary: count,
  /** Hidden with the breakdown or the denominator that they belong to. */
  withheld: count,
  /** Rolling figures, and how many of them are hidden. */
  rolling: count,
  rollingHidden: count,
});

export const manifestSchema = z.object({
  /** `<day as at>-<first 10 digits of a digest of the inputs>`. */
  id: z.string().regex(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{10}$/),
  /** Receipts and reference loads up to this instant count. */
  as_at: instant,
  inputs: releaseInputsSchema,
  /** The schema `restricted`: exact figures, for analysts under the sharing agreement only. */
  tables: z.array(tableSchema),
  /** The schema `shared`: the same tables after disclosure control. */
  shared: z.object({ tables: z.array(tableSchema), audit: auditSchema }),
  /** What was checked, and held, before anybody could see it. */
  gates: z.array(z.string()),
  /** What an analyst should know of the figures, as sentences. */
  warnings: z.array(z.string()),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ReleaseInputs = z.infer<typeof releaseInputsSchema>;
export type Audit = z.infer<typeof auditSchema>;
export type CurrentDrop = z.infer<typeof currentDropSchema>;

/** What releases/current.json holds. */
export const pointerSchema = z.object({ release: z.string(), as_at: instant });
export type Pointer = z.infer<typeof pointerSchema>;
