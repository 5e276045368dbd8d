/*
title: Training places filled
definition: Places filled on the partnership's courses in the period, live and e-learning: people who came, or who
  finished the e-learning. Somebody on two courses counts twice.
theme: workforce
owner: partnership
unit: number
better: higher
denominator: none
source: Training administration of the partnership
definition_of: Working Together 2023, chapter 2 (multi-agency training); local definition
questions:
  - Which agencies send few people for their size?
  - Which courses are full, and which run half empty?
  - What do people do differently at work afterwards?
*/
-- One row a course and attending agency; what it adds is the places filled.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  course,
  level,
  mode,
  attended_agency,
  CAST(attended AS BIGINT) AS numerator
FROM training
