/*
title: Missing episodes
definition: Missing episodes of children under 18 that began in the period, for every 10,000 children. Each episode
  counts.
theme: exploitation-and-missing
owner: police
unit: per 10,000
better: lower
denominator: children
source: Police missing persons system, with return interviews
definition_of: Statutory guidance on children who run away or go missing from home or care, 2014
questions:
  - Which few children account for most episodes, and what is each running from or to?
  - Did a home or a setting open or close?
  - What did the return interviews say?
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
  CAST(1 AS BIGINT) AS numerator
FROM missing_episodes
WHERE age < 18 OR age IS NULL
