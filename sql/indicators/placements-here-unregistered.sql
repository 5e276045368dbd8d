/*
title: Placements here in unregistered settings
definition: Of the looked-after children of other authorities who live in this area on the last day of the period,
  those in a setting that is not registered. A setting not known to be registered or not is in the denominator alone.
theme: looked-after
owner: childrens-social-care
unit: %
better: lower
measured: at-period-end
denominator: rows
source: Register of children placed in the area by other authorities
definition_of: local definition
questions:
  - Has each unregistered setting been reported to Ofsted?
  - Who sees these children, and how often?
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
  CAST(CASE WHEN setting_registered = 'unregistered' THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM placements_from_other_areas
