/*
title: Home-educated children previously known to social care
definition: Of the children electively educated at home on the last day of the period, those who were known to
  children's social care before. Not known counts among all.
theme: education
owner: education
unit: %
better: neither
measured: at-period-end
denominator: rows
source: Elective home education register of the authority
definition_of: DfE elective home education collection
questions:
  - How long ago was each case closed, and would it be closed today?
  - Is social care told when a child it knows is withdrawn from school?
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
  CAST(CASE WHEN previously_known THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM elective_home_education
