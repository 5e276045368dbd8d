/*
title: Return interviews offered
definition: Of the missing episodes of children under 18 that began in the period, those after which a return
  interview was offered.
theme: exploitation-and-missing
owner: childrens-social-care
unit: %
better: higher
denominator: rows
source: Police missing persons system, with return interviews
definition_of: Statutory guidance on children who run away or go missing from home or care, 2014
questions:
  - Who was not offered an interview, and why?
  - Are children placed here by other authorities offered one?
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
  CAST(CASE WHEN return_interview_offered THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM missing_episodes
WHERE age < 18 OR age IS NULL
