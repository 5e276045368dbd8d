import { describe, expect, it } from 'vitest';
import { summaryJson } from '../../../../functions/receive/feedback/summary.ts';
import { accepted, context, rejected, warned } from './fixtures.ts';

describe('summary.json', () => {
  it('says what became of an accepted file, keys in order', () => {
    expect(summaryJson(context, accepted)).toBe(`{
  "drop": "7f3c1a9e5b2d4c68",
  "agency": "northshire-education",
  "dataset": "outings",
  "quarter": "2023-24-Q4",
  "file": "outings q4.csv",
  "outcome": "accepted",
  "reason": null,
  "rows": {
    "read": 1240,
    "accepted": 1240,
    "refused": 0,
    "warned": 0,
    "blank": 2
  },
  "problems": [],
  "lines": {
    "reported": 0,
    "all": 0
  },
  "next": "There is nothing for you to do."
}
`);
  });

  it('gives each kind of problem whole, in the order of the verdict', () => {
    const { problems, lines } = JSON.parse(summaryJson(context, warned));
    expect(lines).toEqual({ reported: 2, all: 352 });
    expect(problems).toEqual(warned.problems);
  });

  it('is the same bytes whatever order the verdict’s keys came in', () => {
    const reversed = rejected.problems.map((group) => Object.fromEntries(Object.entries(group).reverse()));
    expect(summaryJson(context, { ...rejected, problems: reversed as never })).toBe(summaryJson(context, rejected));
  });

  it('says why a file is rejected and what to do', () => {
    const { outcome, reason, next } = JSON.parse(summaryJson(context, rejected));
    expect(outcome).toBe('rejected');
    expect(reason).toBe('65 of 1,240 rows are refused (5.2%), and at most 5% may be.');
    expect(next).toBe(
      'Correct what is listed, first things first, in the system the file comes from. Then send the whole file again.',
    );
  });

  it('counts one row in the singular', () => {
    const rows = { read: 100, accepted: 99, refused: 1, warned: 0, blank: 0 };
    expect(JSON.parse(summaryJson(context, { ...warned, rows })).next).toMatch(/^1 row is left out\. If something/);
  });

  it('speaks of the file where no row has a warning', () => {
    const rows = { read: 100, accepted: 100, refused: 0, warned: 0, blank: 0 };
    expect(JSON.parse(summaryJson(context, { ...warned, rows })).next).toMatch(
      /^The warnings are about the file as a whole\. If something/,
    );
  });
});
