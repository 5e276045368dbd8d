import { describe, expect, test } from 'vitest';
import { readRow } from '../../schemas/contract/read-row.ts';
import { contracts } from '../../schemas/datasets/index.ts';
import { parsePeriod } from '../../schemas/quarter.ts';

const quarter = parsePeriod('2023-24-Q4')!;

describe('what systems export', () => {
  /** The example's value of one field when its cell is written so. */
  function value(id: string, field: string, text: string) {
    return readRow(contracts.get(id)!, { [field]: text }, quarter).values[field];
  }

  test.each([
    ['contacts', 'source', 'b) Schools', 'school'],
    ['contacts', 'source', '3B', 'health'],
    ['referrals', 'source', 'd) Health Services', 'health'],
    ['referrals', 'sex', 'a) Male', 'M'],
    ['referrals', 'sex', 'c) Not stated/recorded', 'U'],
    ['referrals', 'ethnicity', 'a) White', 'WHITE'],
    ['referrals', 'ethnicity', 'e) Other ethnic group', 'OOTH'],
    ['referrals', 'ethnicity', 'f) Not stated', 'NOBT'],
    ['was-not-brought', 'ethnicity', 'J', 'APKN'],
    ['missing-episodes', 'ethnicity', 'A2', 'APKN'],
    ['exclusions', 'ethnicity', 'AKPA', 'APKN'],
    ['children-in-need', 'category_of_need', 'a) Abuse or neglect', 'N1'],
    ['children-in-need', 'disability', 'True', 'yes'],
    ['children-in-need', 'case_status', 'b) Child Protection plan', 'child-protection-plan'],
    ['child-protection', 'category_of_abuse', 'd) Emotional Abuse', 'emotional'],
    ['child-protection', 'category_of_abuse', 'NEG', 'neglect'],
    ['children-looked-after', 'legal_status', 'b) Full care orders', 'C2'],
    ['children-looked-after', 'legal_status', 'c) Freed for  Adoption', 'D1'],
    ['children-looked-after', 'legal_status', 'g) Youth justice legal Statuses', 'J'],
    ['children-looked-after', 'placement_type', 'h) Children’s Homes', 'K2'],
    ['children-looked-after', 'placement_type', 'a) Foster Placement', 'U'],
    ['children-looked-after', 'in_area', 'b) Out', 'out'],
    ['exclusions', 'kind', 'Fixed Period', 'suspension'],
    ['child-deaths', 'category', '10', 'unexplained'],
    ['organisational-assessments', 'section', 'Standard 9', '9'],
  ])('%s: %s “%s” is %s', (id, field, text, expected) => {
    expect(value(id, field, text)).toBe(expected);
  });
});
