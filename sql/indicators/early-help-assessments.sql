/*
title: Early help assessments
definition: Early help assessments or pathways that started in the period for a child under 18, for every 10,000
  children, whoever leads them.
theme: early-help
owner: early-help
unit: per 10,000
better: higher
denominator: children
source: Early help case system (Ofsted Annex A, list 2)
definition_of: local definition
questions:
  - Which agencies lead assessments, and which could lead more?
  - Do assessments reach families before a contact is made to social care?
  - How many ended with needs met, and how many were stepped up?
*/
-- One row an assessment, in the quarter in which it started.
SELECT
  early_help.quarter AS period,
  early_help.drop_id,
  early_help.source_row,
  early_help.lsoa,
  early_help.ethnicity,
  early_help.sex,
  early_help.age,
  early_help.lead_agency,
  CAST(1 AS BIGINT) AS numerator
FROM early_help
JOIN period
  ON period.period = early_help.quarter
  AND early_help.start BETWEEN period.start_date AND period.end_date
WHERE early_help.age < 18 OR early_help.age IS NULL
