/*
title: Children placed here by other authorities
definition: Looked-after children of other authorities who live in this area on the last day of the period, as far as
  this area has been told.
theme: looked-after
owner: childrens-social-care
unit: number
better: lower
measured: at-period-end
denominator: none
source: Register of children placed in the area by other authorities
definition_of: local definition
questions:
  - Which authorities place here, and did they speak with the area first?
  - Which settings have opened, and who inspects them?
  - What does it ask of local schools, police and health?
*/
-- One row a child placed here on the last day.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  lsoa,
  ethnicity,
  sex,
  age,
  setting_kind,
  setting_registered,
  CAST(1 AS BIGINT) AS numerator
FROM placements_from_other_areas
