/*
title: Suspensions
definition: Suspensions that began in the period, for every hundred pupils on roll at the last January school
  census. A pupil suspended twice counts twice.
theme: education
owner: education
unit: per 100
better: lower
denominator: pupils
source: Suspensions and exclusions system of the authority; school census headcount
definition_of: DfE suspensions and permanent exclusions in England, suspension rate
questions:
  - Which schools and which reasons explain the change?
  - What was offered to these children before they were suspended?
  - Are children with a plan, or with a special educational need, suspended more often than others?
*/
-- One row a suspension, in the quarter in which it began.
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
WHERE kind = 'suspension'
