/*
title: Attendances for self-harm
definition: Attendances at an emergency department of people aged 10 to 24 in the period for self-harm, for every
  100,000 people of these ages. Attendances, not admissions: it is not the national indicator of hospital admissions.
theme: mental-health
owner: nhs-trust
unit: per 100,000
better: lower
denominator: people-10-24
standardised: age
source: Emergency department systems of the NHS trusts (Emergency Care Data Set), with engagements by youth workers
  (BLOSM)
definition_of: local definition; ages as in the national indicator of admissions for self-harm
questions:
  - How many came back within the quarter, and what was offered the first time?
  - Were they waiting for CAMHS?
  - Do schools know whom to tell?
*/
-- One row an attendance, in the quarter of the attendance.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  lsoa,
  ethnicity,
  sex,
  age,
  CAST(1 AS BIGINT) AS numerator
FROM emergency_department
WHERE reason = 'self-harm'
  AND age BETWEEN 10 AND 24
