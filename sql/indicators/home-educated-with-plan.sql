/*
title: Home-educated children with an education, health and care plan
definition: Of the children electively educated at home on the last day of the period, those who have an education,
  health and care plan. Not known counts among all.
theme: education
owner: education
unit: %
better: neither
measured: at-period-end
denominator: rows
source: Elective home education register of the authority
definition_of: DfE elective home education collection
questions:
  - Was the plan reviewed when the child left school?
  - Is what the plan names still provided?
*/
-- One row a child educated at home on the last day.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  lsoa,
  ethnicity,
  sex,
  age,
  reason,
  CAST(CASE WHEN need = 'plan' THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM elective_home_education
