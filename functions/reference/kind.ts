/** What a kind of reference file is: its forms, what to check, and how to bring it to its normal form. */
import type { ReferenceName } from '../../schemas/reference.ts';

/** A heading to look for. Case, spaces and punctuation do not count; the first that is accepted wins. */
export interface Heading {
  /** As the official file writes it: what a message says was looked for. */
  title: string;
  /** Others that are accepted; a pattern is matched against the folded heading (`foldHeading`). */
  accepts?: readonly (string | RegExp)[];
}

/** One shape in which a reference is published. */
export interface Form {
  title: string;
  required: Readonly<Record<string, Heading>>;
  optional?: Readonly<Record<string, Heading>>;
  /** Columns of which there are many, such as one an age. */
  families?: Readonly<Record<string, Family>>;
  /**
   * A SELECT over the table `file`, whose columns are `source_row`, the fields (null where the file has none) and the
   * members of families: all text, trimmed, null when blank. It yields what `checks` and `select` read, `source_row`,
   * and `left_out`: why a row is passed over, or null. May throw an InputError.
   */
  read(found: Found, sourceFile: string): string;
  checks(found: Found): readonly Check[];
  /** A SELECT over the table `kept` (rows of `read` that are not left out): the normal form's columns and `source_row`. */
  select: string;
}

interface Family {
  title: string;
  accepts: RegExp;
  /** How many there must be for the form to be this one. */
  least: number;
}

/** What of a form a file has. Fields and families that it has not are missing. */
export interface Found {
  /** The folded heading of each field that was found. */
  fields: Readonly<Record<string, string | undefined>>;
  families: Readonly<Record<string, readonly Member[]>>;
  /** Headings, as written, that the form has no use for. */
  others: readonly string[];
}

export interface Member {
  /** Its column in the table `file`. */
  column: string;
  /** Its folded heading. */
  heading: string;
  /** Its heading as written. */
  title: string;
}

/** A fault to look for among the rows read. */
export interface Check {
  /** An SQL condition that a faulty row meets. */
  when: string;
  /** An SQL expression for the value to show. Reference data is public: a value may be shown. */
  shown: string;
  /** What is wrong with the value and what to do, to follow "Row 5: ". The value comes quoted, or as "a blank". */
  say(value: string): string;
}

export interface Kind {
  name: ReferenceName;
  /** Where the official file is published, to follow "Download". */
  publication: string;
  forms: readonly Form[];
  /** Files easily mistaken for this one: a folded heading that tells, and what to say. */
  mistaken?: readonly { heading: RegExp; say: string }[];
  /** An SQL scalar over the tables `normal` and `kept`: the latest year or edition, as text. */
  edition: string;
  /** An SQL expression over `normal` for the year of a row. */
  year?: string;
}
