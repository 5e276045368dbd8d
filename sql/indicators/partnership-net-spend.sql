/*
title: Spend of the partnership beyond its income
definition: What the partnership spent in the period less its income: what reserves or the council had to bear.
  Negative where income is the greater. Only where the return holds both.
theme: partnership-assurance
owner: partnership
unit: £
better: neither
frequency: annual
denominator: none
source: Accounts of the partnership
definition_of: Working Together 2023, chapter 2 (funding is published in the yearly report)
questions:
  - Who bore the difference, and was it planned?
  - How many years will the reserves last?
*/
-- One row a line of income or spend, in pence, of a return that holds both.
WITH
complete AS (
  SELECT drop_id
  FROM contributions
  GROUP BY drop_id
  HAVING COUNT(CASE WHEN kind = 'income' THEN 1 END) > 0
    AND COUNT(CASE WHEN kind = 'spend' THEN 1 END) > 0
)
SELECT
  substr(contributions.quarter, 1, 7) AS period,
  contributions.drop_id,
  contributions.source_row,
  CAST(CASE WHEN contributions.kind = 'spend' THEN 100 ELSE -100 END * contributions.amount AS BIGINT) AS numerator
FROM contributions
JOIN complete ON complete.drop_id = contributions.drop_id
