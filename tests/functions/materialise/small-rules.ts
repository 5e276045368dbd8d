/** The project's models and gates with a few indicators of the tests' own, so that no test rests on a definition that may change. */
import { loadRules, type Rules, rulesOf } from '../../../functions/materialise/rules.ts';
import { readIndicator } from '../../../schemas/indicator.ts';

const said = `definition: What the title says
theme: front-door
owner: childrens-social-care
source: The test
definition_of: local definition
questions:
  - Why?`;

const written: Record<string, string> = {
  're-referrals': `title: Referred again
unit: %
better: lower
denominator: rows
${said}
*/
SELECT quarter AS period, drop_id, source_row, lsoa, ethnicity, sex, age, source,
  CAST(CASE WHEN previous IS NULL THEN 0 ELSE 1 END AS BIGINT) AS numerator, CAST(1 AS BIGINT) AS denominator
FROM referrals`,
  'referral-rate': `title: Referrals
unit: per 10,000
better: neither
denominator: children
${said}
*/
SELECT quarter AS period, drop_id, source_row, lsoa, ethnicity, sex, age, source, CAST(1 AS BIGINT) AS numerator FROM referrals`,
  'standardised-rate': `title: Referrals
unit: per 10,000
better: lower
denominator: children
standardised: age
${said}
*/
SELECT quarter AS period, drop_id, source_row, age, CAST(1 AS BIGINT) AS numerator FROM referrals`,
  referrals: `title: Referrals
unit: number
better: neither
denominator: none
${said}
*/
SELECT quarter AS period, drop_id, source_row, CAST(1 AS BIGINT) AS numerator FROM referrals`,
  suspensions: `title: Suspensions
unit: per 100
decimals: 2
better: lower
denominator: pupils
${said}
*/
SELECT quarter AS period, drop_id, source_row, sex, ethnicity, age, CAST(1 AS BIGINT) AS numerator
FROM exclusions WHERE kind = 'suspension'`,
  'known-and-suspended': `title: Suspended, where referrals are known too
unit: number
better: lower
denominator: none
${said}
*/
SELECT exclusions.quarter AS period, exclusions.drop_id, exclusions.source_row, CAST(1 AS BIGINT) AS numerator
FROM exclusions
WHERE exclusions.quarter IN (SELECT referrals.quarter FROM referrals)`,
  open: `title: Open
unit: number
better: neither
denominator: none
measured: at-period-end
${said}
*/
SELECT quarter AS period, drop_id, source_row, CAST(1 AS BIGINT) AS numerator FROM children_in_need`,
  income: `title: Income
unit: £
better: neither
denominator: none
frequency: annual
${said}
*/
SELECT quarter AS period, drop_id, source_row, CAST(100 * amount AS BIGINT) AS numerator FROM contributions`,
  spend: `title: Spend
unit: £
better: neither
denominator: none
frequency: annual
${said}
*/
SELECT quarter AS period, drop_id, source_row, heading, CAST(100 * amount AS BIGINT) AS numerator
FROM contributions WHERE kind = 'spend'`,
};

const known = loadRules();

/** Rules with these of the tests' own indicators only. */
export async function smallRules(...ids: string[]): Promise<Rules> {
  const indicators = ids.map((id) => readIndicator(id, `/*\n${written[id]}`));
  return rulesOf({ ...(await known), indicators });
}
