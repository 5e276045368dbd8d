/** The engine's reading of a file as text cells `c0`, `c1`, …: an explicit dialect, nothing guessed, bad lines set aside. */
import { sqlString } from '../../platform/sql-text.ts';
import type { Dialect } from './dialect.ts';

/** @param tidied whether the file was rewritten by `tidy`, which also drops blank lines before the headings. */
export function scanSql(path: string, { delimiter, headings, separatorLine }: Dialect, tidied: boolean): string {
  const columns = headings.map((_, i) => `c${i}: 'VARCHAR'`).join(', ');
  const options = [
    'auto_detect = false',
    'header = true',
    // A name such as report.csv.gz would have the engine unpack what is plain text.
    `compression = 'none'`,
    'hive_partitioning = false',
    `skip = ${separatorLine ? 1 : 0}`,
    `delim = ${sqlString(delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    'strict_mode = true',
    'ignore_errors = true',
    'store_rejects = true',
    'rejects_limit = 0',
    ...(tidied ? [`new_line = '\\n'`] : []),
    `columns = {${columns}}`,
  ];
  return `read_csv(${sqlString(path)}, ${options.join(', ')})`;
}
