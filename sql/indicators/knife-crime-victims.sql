/*
title: Children who are victims of knife crime
definition: Recorded offences with a knife or sharp object and a victim under 18 in the period, with and without
  injury. A child counts once for each offence.
theme: crime-and-justice
owner: police
unit: number
better: lower
denominator: none
source: Police crime system
definition_of: Home Office knife or sharp instrument offences; local definition of child victim
questions:
  - Was each child offered support at the hospital or at school the next day?
  - Which places and hours recur?
*/
-- One row a child and offence, in the quarter in which it was recorded.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  lsoa,
  ethnicity,
  sex,
  age,
  offence_group,
  CAST(CASE WHEN injury THEN 'with-injury' WHEN NOT injury THEN 'without-injury' END AS VARCHAR) AS injury,
  CAST(1 AS BIGINT) AS numerator
FROM child_victims
WHERE knife
  AND (age < 18 OR age IS NULL)
