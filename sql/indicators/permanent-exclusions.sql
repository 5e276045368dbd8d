/*
title: Permanent exclusions
definition: Permanent exclusions that began in the period, for every hundred pupils on roll at the last January school
  census. Shown also by need, and by whether the child was in need, on a plan or looked after.
theme: education
owner: education
unit: per 100
decimals: 2
better: lower
denominator: pupils
source: Suspensions and exclusions system of the authority; school census headcount
definition_of: DfE suspensions and permanent exclusions in England, permanent exclusion rate
questions:
  - What had been tried before each exclusion, and by whom?
  - How many of these children had a social worker, and did the school speak with them first?
  - Where are these children now?
*/
-- One row an exclusion, in the quarter in which it began.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  lsoa,
  ethnicity,
  sex,
  age,
  reason,
  phase,
  need,
  social_care,
  CAST(1 AS BIGINT) AS numerator
FROM exclusions
WHERE kind = 'permanent'
