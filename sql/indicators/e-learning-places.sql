/*
title: E-learning completed
definition: E-learning courses of the partnership that somebody finished in the period.
theme: workforce
owner: partnership
unit: number
better: higher
denominator: none
source: Training administration of the partnership
definition_of: Working Together 2023, chapter 2 (multi-agency training); local definition
questions:
  - Does e-learning replace live courses, or lead to them?
  - Which agencies have it as a duty, and is it done?
*/
-- One row a course and attending agency; what it adds is the places filled.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  course,
  level,
  attended_agency,
  CAST(attended AS BIGINT) AS numerator
FROM training
WHERE mode = 'e-learning'
