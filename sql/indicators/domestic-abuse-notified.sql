/*
title: Schools told before the day starts
definition: Of the children aged 4 to 17 in the household of a domestic abuse incident in the period, those about whom
  an Operation Encompass notice was sent before the school day. Not known counts as not sent. A child counts once for
  each incident.
theme: domestic-abuse
owner: police
unit: %
better: higher
denominator: rows
source: Police domestic abuse records, with Operation Encompass notices
definition_of: Operation Encompass (Victims and Prisoners Act 2024, section 20); local definition
questions:
  - What stopped the notices that came late or not at all?
  - What do schools do for the child on the day?
*/
-- One row a child and incident, in the quarter in which it was.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  lsoa,
  ethnicity,
  sex,
  age,
  risk,
  CAST(CASE WHEN encompass_before_school THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM domestic_abuse
WHERE age BETWEEN 4 AND 17
