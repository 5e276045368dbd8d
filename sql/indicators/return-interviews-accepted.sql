/*
title: Return interviews accepted
definition: Of the return interviews offered after missing episodes of children under 18 that began in the period,
  those that the child accepted.
theme: exploitation-and-missing
owner: childrens-social-care
unit: %
better: higher
denominator: rows
source: Police missing persons system, with return interviews
definition_of: Statutory guidance on children who run away or go missing from home or care, 2014
questions:
  - Who offers the interview, and would the child rather speak with somebody else?
  - Do children who declined go missing again sooner?
*/
-- One row an episode after which an interview was offered, in the quarter in which it began.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  lsoa,
  ethnicity,
  sex,
  age,
  missing_from,
  CAST(CASE WHEN return_interview_accepted THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM missing_episodes
WHERE return_interview_offered
  AND (age < 18 OR age IS NULL)
