/*
title: Live training places filled
definition: Places filled on the partnership's live courses in the period, in a room or online.
theme: workforce
owner: partnership
unit: number
better: higher
denominator: none
source: Training administration of the partnership
definition_of: Working Together 2023, chapter 2 (multi-agency training); local definition
questions:
  - Who books and does not come?
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
WHERE mode IN ('face-to-face', 'live-online')
