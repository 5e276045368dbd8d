/*
title: Income of the partnership
definition: What agencies and others paid to the partnership for the period.
theme: partnership-assurance
owner: partnership
unit: £
better: neither
frequency: annual
denominator: none
source: Accounts of the partnership
definition_of: Working Together 2023, chapter 2 (funding is published in the yearly report)
questions:
  - Is each partner's share fair, and agreed by all?
  - Which income is for one year only?
*/
-- One row a line of income. In pence, so that sums are exact.
SELECT
  substr(quarter, 1, 7) AS period,
  drop_id,
  source_row,
  contributor,
  CAST(amount * 100 AS BIGINT) AS numerator
FROM contributions
WHERE kind = 'income'
