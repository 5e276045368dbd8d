/*
title: Learners whose knowledge improved
definition: Of the learners on the partnership's courses in the period who returned an evaluation, those who said that
  they knew more.
theme: workforce
owner: partnership
unit: %
better: higher
denominator: rows
source: Training administration of the partnership
definition_of: Working Together 2023, chapter 2 (multi-agency training); local definition
questions:
  - How many evaluations came back, and who does not answer?
  - Is it still so three months later, and does it show in practice?
*/
-- One row a course and attending agency; what it adds is its evaluations.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  course,
  level,
  mode,
  CAST(COALESCE(improved, 0) AS BIGINT) AS numerator,
  CAST(evaluated AS BIGINT) AS denominator
FROM training
WHERE evaluated > 0
