/*
title: Waits of over 18 weeks on the neurodevelopmental pathway
definition: Of the children waiting on the neurodevelopmental pathway on the last day of the period, those who have
  waited more than 18 weeks.
theme: mental-health
owner: nhs-trust
unit: %
better: lower
measured: at-period-end
denominator: rows
source: Waiting lists of the NHS trusts
definition_of: NHS constitution, 18 weeks; local definition of pathway
questions:
  - Is the list growing because more are referred, or because fewer are seen?
  - What support has a family while it waits?
  - Who waits longest?
*/
-- One row a child waiting on the last day.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  lsoa,
  ethnicity,
  sex,
  age,
  CAST(CASE WHEN weeks_waiting > 18 THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM waiting_times
WHERE pathway = 'neurodevelopmental'
