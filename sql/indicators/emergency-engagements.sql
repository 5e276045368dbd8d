/*
title: Engagements in the emergency department
definition: Attendances of children and young people up to 25 in the period at which an engagement with a youth worker
  was taken up.
theme: health
owner: nhs-trust
unit: number
better: higher
denominator: none
source: Emergency department systems of the NHS trusts (Emergency Care Data Set), with engagements by youth workers
  (BLOSM)
definition_of: local definition
questions:
  - Does the number follow attendances, or the hours at which a worker is there?
  - Which reasons does the offer not reach?
*/
-- One row an attendance with an engagement, in the quarter of the attendance.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  lsoa,
  ethnicity,
  sex,
  age,
  reason,
  CAST(1 AS BIGINT) AS numerator
FROM emergency_department
WHERE engagement_taken_up
  AND (age <= 25 OR age IS NULL)
