/*
title: Children educated at home
definition: Children electively educated at home on the last day of the period.
theme: education
owner: education
unit: number
better: neither
measured: at-period-end
denominator: none
source: Elective home education register of the authority
definition_of: DfE elective home education collection
questions:
  - Why do families say they chose it, and what would have kept the child at school?
  - Who has seen these children in the last year?
  - Which schools do they come from?
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
  need,
  CAST(1 AS BIGINT) AS numerator
FROM elective_home_education
