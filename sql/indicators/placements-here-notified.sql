/*
title: Placements here of which the area was notified
definition: Of the looked-after children of other authorities who live in this area on the last day of the period,
  those of whose placement the placing authority notified it. Not known counts as not notified.
theme: looked-after
owner: childrens-social-care
unit: %
better: higher
measured: at-period-end
denominator: rows
source: Register of children placed in the area by other authorities
definition_of: Care Planning, Placement and Case Review Regulations 2010, regulation 13; local definition
questions:
  - Which authorities do not notify, and has it been raised with them?
  - How were the others found out about?
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
  CAST(CASE WHEN notification_received THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM placements_from_other_areas
