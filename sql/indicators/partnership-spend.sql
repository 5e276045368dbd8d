/*
title: Spend of the partnership
definition: What the partnership spent in the period.
theme: partnership-assurance
owner: partnership
unit: £
better: neither
frequency: annual
denominator: none
source: Accounts of the partnership
definition_of: Working Together 2023, chapter 2 (funding is published in the yearly report)
questions:
  - What was bought with it, and what difference did that make?
  - What went unspent, and why?
*/
-- One row a line of spend. In pence, so that sums are exact.
SELECT
  substr(quarter, 1, 7) AS period,
  drop_id,
  source_row,
  heading,
  CAST(amount * 100 AS BIGINT) AS numerator
FROM contributions
WHERE kind = 'spend'
