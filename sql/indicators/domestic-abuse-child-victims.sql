/*
title: Children in households with domestic abuse
definition: Children under 18 in the household of a domestic abuse incident in the period, for every 10,000 children.
  A child counts once for each incident: the law sees the child as a victim.
theme: domestic-abuse
owner: police
unit: per 10,000
better: lower
denominator: children
source: Police domestic abuse records, with Operation Encompass notices
definition_of: Domestic Abuse Act 2021, section 3; local definition
questions:
  - Which children were there more than once, and who is talking with them?
  - Is there support for a child as a victim, whatever the parent decides?
*/
-- One row a child and incident, in the quarter in which it was.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  lsoa,
  ethnicity,
  sex,
  age,
  risk,
  CAST(1 AS BIGINT) AS numerator
FROM domestic_abuse
WHERE age < 18 OR age IS NULL
