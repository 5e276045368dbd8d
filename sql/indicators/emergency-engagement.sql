/*
title: Engagements taken up in the emergency department
definition: Of the attendances of children and young people up to 25 in the period at which an engagement with a youth
  worker was offered, those at which it was taken up.
theme: health
owner: nhs-trust
unit: %
better: higher
denominator: rows
source: Emergency department systems of the NHS trusts (Emergency Care Data Set), with engagements by youth workers
  (BLOSM)
definition_of: local definition
questions:
  - At which hours and for which reasons is the offer refused?
  - What became of those who took it up: did they come back?
*/
-- One row an attendance with an offer, in the quarter of the attendance.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  lsoa,
  ethnicity,
  sex,
  age,
  reason,
  CAST(CASE WHEN engagement_taken_up THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM emergency_department
WHERE engagement_offered
  AND (age <= 25 OR age IS NULL)
