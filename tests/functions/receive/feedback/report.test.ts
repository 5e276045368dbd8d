import { describe, expect, it } from 'vitest';
import { reportHtml } from '../../../../functions/receive/feedback/report.ts';
import { accepted, context, group, outings, rejected, unreadable, warned } from './fixtures.ts';
import { all, sectionOf, wordsOf } from './page.ts';

const headingOf = (page: string): string => wordsOf(/<h1>.*<\/h1>/s.exec(page)![0]);
const shapeOf = (page: string): string =>
  /<h1><svg[^>]*>(<\w+)/.exec(page)![1]! + all(page, /<h1>.*?<path d="([^"]*)"/gs)[0]!;

describe('the report on an accepted file', () => {
  const page = reportHtml(context, accepted);

  it('says so in a word, and that it counts', () => {
    expect(headingOf(page)).toBe('Accepted');
    expect(sectionOf(page, 'means')).toBe(
      'What this means now This file now counts for January to March 2024, in place of any file you sent for it before. It stays in force until a later one is accepted. There is nothing for you to do.',
    );
  });

  it('counts the rows, and shows the refused share beside its limit', () => {
    expect(sectionOf(page, 'counts')).toBe(
      'What was in the file Rows read 1,240 Kept 1,240 100% of rows Refused 0 0% of rows Kept with a warning 0 0% of rows Blank, passed over 2 No row is refused. The limit for this dataset is 5%: up to it, the other rows are kept. limit 5% Of the cells that may be left empty, 87.3% are filled in the rows kept.',
    );
  });

  it('has nothing to fix', () => {
    expect(sectionOf(page, 'fix')).toBe('What to fix Nothing. Every check was passed.');
  });

  it('says at the foot what it is about', () => {
    expect(sectionOf(page, 'about')).toBe(
      'About this file Agency Northshire Education Dataset Outings & visits outings Period January to March 2024 2023-24-Q4 File outings q4.csv Written in UTF-8, commas, quoted, Windows line ends Arrived 12 April 2024, 09:05 UTC Drop 7f3c1a9e5b2d4c68 Contract sha256-c0ffee References deprivation 2019, postcodes 2024-02 Values are repeated only where they say nothing about a child. Identifiers and free text never are. OFFICIAL-SENSITIVE: for Northshire Education only',
    );
  });
});

describe('the report on a file accepted with warnings', () => {
  const page = reportHtml(context, warned);

  it('says what is left out, what is kept, and that a new file replaces this one', () => {
    expect(headingOf(page)).toBe('Accepted with warnings');
    expect(sectionOf(page, 'means')).toContain(
      '41 rows are left out. 310 rows are kept with a warning. If something is to be put right, correct it in the system the file comes from and send the whole file again. A new file replaces this one, so it must hold every row.',
    );
  });

  it('lists each kind of problem with its column, rows, values, what is allowed, and its rule', () => {
    expect(sectionOf(page, 'fix')).toContain(
      'Errors that refuse rows A row with one of these is left out. A row may have more than one. The kind is not one of the values allowed. Use museum or farm. Refuses the row Column Kind How many 40 rows, 3.2% of the rows First 10 rows 2, 3, 5, 8, 13, 21, 34, 55, 89 and 144 Commonest values Zoo 31 rows fa[U+200B]rm 9 rows What stands in square brackets is a character that cannot be seen. Delete it. Allowed museum farm Rule What “Kind” accepts',
    );
  });

  it('numbers the problems through errors and warnings', () => {
    expect(all(page, /<ol class="problems" role="list" start="(\d+)"/g)).toEqual(['1', '3']);
  });

  it('links a problem to its column, a broken rule to the rule, and any other to what is asked of the file', () => {
    expect(all(sectionHtml(page, 'fix'), /(<a href="#rule[^<]*)</g)).toEqual([
      '<a href="#rule-kind.not-allowed">What “Kind” accepts',
      '<a href="#rule-child.required">What “Child reference” accepts',
      '<a href="#rule-again-is-known">A visit to a museum says whether the child would go again',
      '<a href="#rule-file.unknown-heading">What is asked of the file as a whole',
    ]);
  });

  it('says how many problems errors.csv holds, and that there are more', () => {
    expect(sectionOf(page, 'fix')).toContain(
      '4 kinds of problem were found, listed so that what helps most comes first. errors.csv, the file beside this page, lists them row by row, but not all. Only the first 2 of 352 problems are in it. Correct these and send the file again to see the rest.',
    );
    expect(sectionOf(reportHtml(context, { ...warned, allLines: 2 }), 'fix')).toContain(
      'errors.csv, the file beside this page, lists them row by row, in 2 lines.',
    );
  });
});

describe('the report on a rejected file', () => {
  const page = reportHtml(context, rejected);

  it('says why, that it does not count, and that the last good file stays in force', () => {
    expect(headingOf(page)).toBe('Rejected');
    expect(wordsOf(page)).toContain('65 of 1,240 rows are refused (5.2%), and at most 5% may be.');
    expect(sectionOf(page, 'means')).toBe(
      'What this means now This file does not count and nothing in it is used. The last good file stays in force. If none has been accepted for January to March 2024 yet, your return is still to come. Correct what is listed, first things first, in the system the file comes from. Then send the whole file again.',
    );
  });

  it('puts what refuses the file before the errors, and the warnings last', () => {
    expect(all(page, /<p class="tag">([^<]*)</g)).toEqual([
      'Refuses the file',
      'Refuses the row',
      'Refuses the row',
      'Refuses the row',
      'Warning',
    ]);
  });

  it('shows the refused share above its limit', () => {
    expect(sectionOf(page, 'counts')).toContain(
      '5.2% of the rows are refused. The limit for this dataset is 5%: above it the whole file is rejected.',
    );
    expect(page).toContain('<div class="gauge over">');
  });

  it('shows no shares where no row could be read', () => {
    expect(sectionOf(reportHtml(context, unreadable), 'counts')).toBe(
      'What was in the file Rows read 0 Kept 0 Refused 0 Kept with a warning 0 Blank, passed over 0',
    );
  });

  it('says how to check and send it again, and under which key', () => {
    expect(sectionOf(page, 'send')).toBe(
      "How to send it again Send every row, not only the corrected ones: a new file replaces the one before it. It may keep its name. Check it first. This gives the same verdict and stores nothing: npm run -s dataset -- check 'outings q4.csv' --agency northshire-education --dataset outings --quarter 2023-24-Q4 Then send it: npm run -s dataset -- drop 'outings q4.csv' --agency northshire-education --dataset outings --quarter 2023-24-Q4 Or upload it to the drop bucket under this key: drop/agency=northshire-education/outings/2023-24-Q4/outings q4.csv",
    );
  });
});

describe('the rules in the report', () => {
  const page = reportHtml(context, warned);
  const rules = sectionOf(page, 'rules');

  it('say what is asked of the file as a whole', () => {
    expect(rules).toContain('“Day of the visit” of every row falls from 01/01/2024 to 31/03/2024.');
    expect(rules).toContain('No two rows have the same “Child reference” and “Day of the visit”.');
    expect(rules).toContain('At most 5% of the rows may be refused. Above that the whole file is.');
  });

  it('explain every column: what is accepted, an example, other headings, and what this file got wrong', () => {
    expect(rules).toContain('Child reference must be filled in Accepted');
    expect(rules).toContain('museum or MUS; Museum visit farm or FRM Example museum');
    expect(rules).toContain('Miles may be left empty There and back. Accepted Whole number, 1 to 300. Example 1');
    expect(rules).toContain('Other headings Child id; Ref <no.> In this file The child reference is empty.');
  });

  it('give every rule across columns its sentence, its consequence and its id', () => {
    expect(rules).toContain('A visit to a farm has no miles. A row that breaks this is refused.');
    expect(rules).toContain(
      'A visit to a museum says whether the child would go again. A row that breaks this is kept, with a warning.',
    );
    expect(page).toContain('<li id="rule-farm-has-no-miles">');
  });

  it('speak of the last day where a return shows how things stood then', () => {
    const contract = { ...outings, period: 'period-end' as const, key: [] };
    const words = sectionOf(reportHtml({ ...context, contract }, accepted), 'rules');
    expect(words).toContain('It shows how things stood on 31/03/2024, the last day of the period.');
    expect(words).toContain('Rows may repeat.');
  });
});

describe('the three verdicts', () => {
  it('differ in their shape, not only in word and colour', () => {
    const shapes = [accepted, warned, rejected].map((verdict) => shapeOf(reportHtml(context, verdict)));
    expect(new Set(shapes).size).toBe(3);
  });
});

describe('what a stranger wrote', () => {
  const hostile = `"><script>alert('x')</script>&amp;\u0000\u202E`;
  const page = reportHtml(
    { ...context, file: hostile, agency: { id: 'a', title: hostile }, arrivedAt: hostile, drop: hostile },
    {
      ...rejected,
      reason: hostile,
      dialect: hostile,
      references: { [hostile]: hostile },
      problems: [
        group({
          rule: hostile,
          heading: hostile,
          sentence: hostile,
          values: [{ value: hostile, rows: 1 }],
          allowed: [hostile],
        }),
      ],
    },
  );

  it('is never markup', () => {
    expect(page).not.toContain('<script');
    expect(page).not.toContain('&amp;');
    expect(page).toContain(
      '<code>&#34;&#62;&#60;script&#62;alert(&#39;x&#39;)&#60;/script&#62;&#38;amp;[U+0000][U+202E]</code>',
    );
    expect(page).not.toContain('\u0000');
  });

  it('keeps to one id without spaces or quotes', () => {
    expect(all(page, / id="(rule-[^"]*)"/g).filter((id) => !/^[\w.-]+$/.test(id))).toEqual([]);
  });

  it('is cut where it is long', () => {
    const long = reportHtml(context, {
      ...rejected,
      problems: [group({ values: [{ value: 'x'.repeat(500), rows: 1 }] })],
    });
    expect(long).toContain(`<code>${'x'.repeat(80)}…</code>`);
  });
});

describe('a field whose values may not be shown', () => {
  it('has no line of values', () => {
    const page = reportHtml(context, { ...rejected, problems: [group({ rule: 'child.too-long', values: [] })] });
    expect(sectionOf(page, 'fix')).not.toContain('Commonest values');
  });
});

function sectionHtml(page: string, id: string): string {
  const start = page.indexOf(`<h2 id="${id}"`);
  return page.slice(start, page.indexOf('<h2 ', start + 1));
}
