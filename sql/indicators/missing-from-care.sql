/*
title: Missing episodes from care
definition: Of the missing episodes of children under 18 that began in the period, those from a care setting,
  registered or not.
theme: exploitation-and-missing
owner: police
unit: %
better: lower
denominator: rows
source: Police missing persons system, with return interviews
definition_of: local definition
questions:
  - Which settings report most, and is each episode truly a child missing?
  - Are children placed by other authorities among them?
*/
-- One row an episode, in the quarter in which it began.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  lsoa,
  ethnicity,
  sex,
  age,
  missing_from,
  CAST(CASE WHEN missing_from IN ('care-registered', 'care-unregistered') THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM missing_episodes
WHERE age < 18 OR age IS NULL
