/*
title: Children educated at home for every hundred
definition: Children aged 5 to 16 electively educated at home on the last day of the period, for every hundred
  children of these ages.
theme: education
owner: education
unit: per 100
decimals: 2
better: neither
measured: at-period-end
denominator: children-5-16
source: Elective home education register of the authority
definition_of: DfE elective home education collection
questions:
  - How does the rate compare with that of the neighbours?
  - Which ages and places have grown most?
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
  CAST(1 AS BIGINT) AS numerator
FROM elective_home_education
WHERE age BETWEEN 5 AND 16
