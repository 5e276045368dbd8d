/*
title: Pupils suspended
definition: Different pupils with at least one suspension that began in the period, for every hundred pupils on roll
  at the last January school census.
theme: education
owner: education
unit: per 100
better: lower
denominator: pupils
rolling: none
source: Suspensions and exclusions system of the authority; school census headcount
definition_of: DfE suspensions and permanent exclusions in England, one or more suspension rate
questions:
  - How many pupils were suspended more than once, and what changed between?
  - Are suspensions moving to younger pupils?
*/
-- One row a pupil, in the quarter of its suspensions.
SELECT
  quarter AS period,
  MIN(drop_id) AS drop_id,
  MIN(source_row) AS source_row,
  MIN(ethnicity) AS ethnicity,
  MIN(sex) AS sex,
  MIN(age) AS age,
  CAST(1 AS BIGINT) AS numerator
FROM exclusions
WHERE kind = 'suspension'
GROUP BY quarter, person
