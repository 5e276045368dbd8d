/*
title: Home-educated children with a special educational need
definition: Of the children electively educated at home on the last day of the period, those who have a special
  educational need, with support or a plan. Not known counts among all.
theme: education
owner: education
unit: %
better: neither
measured: at-period-end
denominator: rows
source: Elective home education register of the authority
definition_of: DfE elective home education collection
questions:
  - Did school meet the need before the family withdrew the child?
  - Who reviews the provision at home?
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
  CAST(CASE WHEN need IN ('support', 'plan') THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM elective_home_education
