/** What checking a file comes to, before anything is stored. */
import type { Outcome, Problem } from '../../schemas/receipt.ts';

/** A problem as feedback shows it: how often, where first, and what was written where that may be repeated. */
export interface ProblemGroup extends Problem {
  /** The heading as the agency wrote it, or the contract's label; null for the whole file. */
  heading: string | null;
  /** The first rows that have it, as the spreadsheet numbers them; at most ten. */
  firstRows: number[];
  /** The commonest values written, most frequent first, at most ten; empty where the field is sensitive. */
  values: { value: string; rows: number }[];
  /** What the field may hold, for a code list of a length worth printing; otherwise empty. */
  allowed: string[];
  /** Whether the problem refuses the row, refuses the whole file, or only warns. */
  effect: 'refuses-row' | 'refuses-file' | 'warns';
}

/** One line of errors.csv. */
export interface ProblemLine {
  sentence: string;
  /** The spreadsheet's row; null for the whole file. */
  row: number | null;
  /** A short code that stands for the record; never its reference. */
  record: string | null;
  field: string | null;
  /** What was written, where that is not sensitive. */
  value: string | null;
  rule: string;
  severity: 'error' | 'warning';
}

export interface Verdict {
  outcome: Outcome;
  /** Why the whole file was rejected; null otherwise. */
  reason: string | null;
  rows: { read: number; accepted: number; refused: number; warned: number; blank: number };
  /** What refuses the file first, then errors, then warnings; each by falling number of rows. */
  problems: ProblemGroup[];
  /** At most `lineCap` problem lines, in row order. */
  lines: ProblemLine[];
  /** How many lines there would be without the cap. */
  allLines: number;
  /** Share of optional cells filled in accepted rows, 0 to 1; null without rows. */
  completeness: number | null;
  /** What the file turned out to be written in, in words; null when it could not be read at all. */
  dialect: string | null;
  references: Record<string, string>;
  /** Local Parquet files in the caller's scratch folder; null where there are no such rows. */
  files: { lake: string | null; quarantine: string | null };
}

/** The most problem lines that errors.csv carries. It says so when there are more. */
export const lineCap = 10_000;
