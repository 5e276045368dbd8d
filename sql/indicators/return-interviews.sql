/*
title: Return interviews held within 72 hours
definition: Of the missing episodes of children under 18 that began in the period, those after which a return
  interview was held within 72 hours of the child's return. Not known counts as not held.
theme: exploitation-and-missing
owner: childrens-social-care
unit: %
better: higher
denominator: rows
source: Police missing persons system, with return interviews
definition_of: Statutory guidance on children who run away or go missing from home or care, 2014
questions:
  - What kept the others from being held in time: late notice, refusal, staff, distance?
  - What did children say, and who acted on it?
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
  CAST(CASE WHEN return_interview_within_72_hours THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM missing_episodes
WHERE age < 18 OR age IS NULL
