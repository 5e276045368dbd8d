/*
title: First-time entrants to the youth justice system
definition: Young people aged 10 to 17 who received their first youth caution, youth conditional caution or conviction
  in the period, for every 100,000 young people of these ages.
theme: crime-and-justice
owner: youth-justice
unit: per 100,000
better: lower
denominator: children-10-17
source: Youth justice case system
definition_of: Ministry of Justice and Youth Justice Board, first time entrants
questions:
  - How many were known to social care, and could they have been diverted?
  - Are some groups of young people diverted less than others?
  - Which offences bring them in?
*/
-- One row a young person, in the quarter of the caution or conviction.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  lsoa,
  ethnicity,
  sex,
  age,
  offence_group,
  known_to_social_care,
  CAST(1 AS BIGINT) AS numerator
FROM youth_justice
WHERE first_time_entrant
  AND age BETWEEN 10 AND 17
