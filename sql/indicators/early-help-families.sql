/*
title: Families with an early help assessment
definition: Different families for whose children an early help assessment started in the period. Assessments without
  a family reference are left out.
theme: early-help
owner: early-help
unit: number
better: higher
denominator: none
rolling: none
source: Early help case system (Ofsted Annex A, list 2)
definition_of: local definition
questions:
  - How many of these families had a contact at the front door first?
  - Which localities have fewer families than their need would suggest?
*/
-- One row a family, in the quarter in which an assessment of one of its children started.
SELECT
  early_help.quarter AS period,
  MIN(early_help.drop_id) AS drop_id,
  MIN(early_help.source_row) AS source_row,
  CAST(1 AS BIGINT) AS numerator
FROM early_help
JOIN period
  ON period.period = early_help.quarter
  AND early_help.start BETWEEN period.start_date AND period.end_date
WHERE early_help.family IS NOT NULL
GROUP BY early_help.quarter, early_help.family
