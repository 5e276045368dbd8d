/** A made-up dataset, drop and verdicts for the feedback tests. */
import { z } from 'zod';
import type { FeedbackContext } from '../../../../functions/receive/feedback/context.ts';
import type { ProblemGroup, ProblemLine, Verdict } from '../../../../functions/receive/verdict.ts';
import {
  code,
  count,
  dataset,
  date,
  empty,
  filled,
  is,
  reference,
  rule,
  when,
  yesNo,
} from '../../../../schemas/contract/index.ts';
import { parsePeriod } from '../../../../schemas/quarter.ts';

export const outings = dataset({
  id: 'outings',
  title: 'Outings & visits',
  description: 'A visit that a child went on',
  owner: 'education',
  source: 'local definition',
  key: ['child', 'day'],
  period: 'day',
  row: z.object({
    child: reference('Child reference', 'outings', { aliases: ['Child id', 'Ref <no.>'] }),
    day: date('Day of the visit', { aliases: ['Date'] }),
    kind: code('Kind', { museum: ['MUS', 'Museum visit'], farm: ['FRM'] }),
    miles: count('Miles', { min: 1, max: 300, description: 'There and back.' }).optional(),
    again: yesNo('Would go again').optional(),
  }),
  rules: [
    rule('farm-has-no-miles', 'A visit to a farm has no miles', when(is('kind', 'farm'), empty('miles'))),
    rule('again-is-known', 'A visit to a museum says whether the child would go again', filled('again'), 'warning'),
  ],
});

export const context: FeedbackContext = {
  drop: '7f3c1a9e5b2d4c68',
  agency: { id: 'northshire-education', title: 'Northshire Education' },
  contract: outings,
  contractDigest: 'sha256-c0ffee',
  period: parsePeriod('2023-24-Q4')!,
  file: 'outings q4.csv',
  arrivedAt: '2024-04-12T09:05:07.000Z',
  refusedLimit: 0.05,
};

export const group = (over: Partial<ProblemGroup>): ProblemGroup => ({
  rule: 'day.not-a-date',
  field: 'day',
  severity: 'error',
  sentence: 'The day of the visit is not a date. Write it as 01/02/2024.',
  rows: 12,
  heading: 'Date',
  firstRows: [4, 7, 19],
  values: [{ value: 'soon', rows: 9 }],
  allowed: [],
  effect: 'refuses-row',
  ...over,
});

export const line = (over: Partial<ProblemLine>): ProblemLine => ({
  sentence: 'The day of the visit is not a date. Write it as 01/02/2024.',
  row: 4,
  record: 'r-19af',
  field: 'Date',
  value: 'soon',
  rule: 'day.not-a-date',
  severity: 'error',
  ...over,
});

const base: Verdict = {
  outcome: 'accepted',
  reason: null,
  rows: { read: 1240, accepted: 1240, refused: 0, warned: 0, blank: 2 },
  problems: [],
  lines: [],
  allLines: 0,
  completeness: 0.873,
  dialect: 'UTF-8, commas, quoted, Windows line ends',
  references: { postcodes: '2024-02', deprivation: '2019' },
  files: { lake: 'lake.parquet', quarantine: null },
};

export const accepted: Verdict = base;

const kindProblem = group({
  rule: 'kind.not-allowed',
  field: 'kind',
  heading: 'Kind',
  sentence: 'The kind is not one of the values allowed. Use museum or farm.',
  rows: 40,
  firstRows: [2, 3, 5, 8, 13, 21, 34, 55, 89, 144],
  values: [
    { value: 'Zoo', rows: 31 },
    { value: 'fa\u200Brm', rows: 9 },
  ],
  allowed: ['museum', 'farm'],
});

const childProblem = group({
  rule: 'child.required',
  field: 'child',
  heading: 'Child id',
  sentence: 'The child reference is empty. Fill it in from your system.',
  rows: 1,
  firstRows: [1231],
  values: [],
});

const againWarning = group({
  rule: 'again-is-known',
  field: null,
  heading: null,
  severity: 'warning',
  effect: 'warns',
  sentence: 'A visit to a museum does not say whether the child would go again.',
  rows: 310,
  firstRows: [6, 9],
  values: [],
});

const unknownHeading = group({
  rule: 'file.unknown-heading',
  field: null,
  heading: 'Milage',
  severity: 'warning',
  effect: 'warns',
  sentence: 'The column "Milage" is not one of this dataset and was not read. Did you mean Miles?',
  rows: 0,
  firstRows: [],
  values: [],
});

export const warned: Verdict = {
  ...base,
  outcome: 'accepted-with-warnings',
  rows: { read: 1240, accepted: 1199, refused: 41, warned: 310, blank: 0 },
  problems: [kindProblem, childProblem, againWarning, unknownHeading],
  lines: [line({}), line({ row: 5, severity: 'warning', rule: 'again-is-known', field: null, value: null })],
  allLines: 352,
};

export const rejected: Verdict = {
  ...base,
  outcome: 'rejected',
  reason: '65 of 1,240 rows are refused (5.2%), and at most 5% may be.',
  rows: { read: 1240, accepted: 0, refused: 65, warned: 0, blank: 0 },
  problems: [
    group({
      rule: 'file.too-many-refused',
      field: null,
      heading: null,
      effect: 'refuses-file',
      sentence: '65 of 1,240 rows are refused, more than 5%. Correct the errors below and send the file again.',
      rows: 0,
      firstRows: [],
      values: [],
    }),
    kindProblem,
    group({ rows: 24 }),
    childProblem,
    againWarning,
  ],
  lines: [line({})],
  allLines: 375,
  completeness: null,
  files: { lake: null, quarantine: null },
};

export const unreadable: Verdict = {
  ...base,
  outcome: 'rejected',
  reason: 'The file is an Excel workbook, not a CSV file. Save it as "CSV UTF-8" and send that.',
  rows: { read: 0, accepted: 0, refused: 0, warned: 0, blank: 0 },
  problems: [
    group({
      rule: 'file.not-text',
      field: null,
      heading: null,
      effect: 'refuses-file',
      sentence: 'The file is an Excel workbook, not a CSV file. Save it as "CSV UTF-8" and send that.',
      rows: 0,
      firstRows: [],
      values: [],
    }),
  ],
  lines: [
    line({
      sentence: 'The file is an Excel workbook, not a CSV file. Save it as "CSV UTF-8" and send that.',
      row: null,
      record: null,
      field: null,
      value: null,
      rule: 'file.not-text',
    }),
  ],
  allLines: 1,
  completeness: null,
  dialect: null,
  references: {},
  files: { lake: null, quarantine: null },
};
