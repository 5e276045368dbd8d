import { describe, expect, it } from 'vitest';
import { reportHtml } from '../../../../functions/receive/feedback/report.ts';
import type { Verdict } from '../../../../functions/receive/verdict.ts';
import { contracts } from '../../../../schemas/datasets/index.ts';
import { accepted, context, group, rejected, unreadable, warned } from './fixtures.ts';
import { all, unclosed } from './page.ts';

const pages: [string, string][] = [
  ...Object.entries({ accepted, warned, rejected, unreadable }).map(([name, verdict]): [string, string] => [
    `an outcome: ${name}`,
    reportHtml(context, verdict),
  ]),
  ...[...contracts.values()].map((contract): [string, string] => [
    `the dataset ${contract.id}`,
    reportHtml({ ...context, contract }, everyRuleBroken(contract.rules.map(({ id }) => id))),
  ]),
];

function everyRuleBroken(rules: string[]): Verdict {
  return { ...warned, problems: rules.map((rule) => group({ rule, field: null, heading: null, values: [] })) };
}

describe.each(pages)('the page of %s', (_, page) => {
  it('closes every tag where it was opened', () => {
    expect(unclosed(page)).toEqual([]);
  });

  it('gives an id once, and every link in the page leads to one', () => {
    const ids = all(page, / id="([^"]*)"/g);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(all(page, /href="#([^"]*)"/g).filter((id) => !ids.includes(id))).toEqual([]);
    expect(all(page, /aria-labelledby="([^"]*)"/g).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has one heading of the first level, first, and skips no level', () => {
    const levels = all(page, /<h([1-6])\b/g).map(Number);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, i) => i > 0 && level > levels[i - 1]! + 1)).toEqual([]);
  });

  it('runs no script and asks for nothing from elsewhere', () => {
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    );
    expect(page).not.toMatch(/<script|<link|<img|<iframe|<object|@import|url\(|\son\w+=|https?:/i);
    expect(all(page, /href="([^#"][^"]*)"/g).filter((href) => href !== 'errors.csv')).toEqual([]);
  });

  it('says its language, and marks itself at the top and at the foot', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(page.split('>OFFICIAL-SENSITIVE: for Northshire Education only<')).toHaveLength(3);
  });
});

describe('a page', () => {
  it('is the same bytes for the same verdict', () => {
    expect(reportHtml(context, rejected)).toBe(reportHtml(structuredCloneOf(context), structuredClone(rejected)));
  });

  it('shows two problems of one rule under one id', () => {
    const missing = ['Miles', 'Kind'].map((heading) =>
      group({
        rule: 'file.missing-heading',
        field: null,
        heading,
        effect: 'refuses-file',
        sentence: `${heading} is missing.`,
      }),
    );
    const page = reportHtml(context, { ...rejected, problems: missing });
    expect(all(page, / id="(rule-file[^"]*)"/g)).toEqual(['rule-file.missing-heading']);
    expect(page).toContain('<li>Kind is missing.</li>');
  });
});

/** The contract holds functions, which cannot be cloned. */
const structuredCloneOf = ({ contract, ...rest }: typeof context): typeof context => ({
  ...structuredClone(rest),
  contract,
});
