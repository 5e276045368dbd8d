/*
title: Child deaths notified
definition: Deaths of children notified to the child death overview panel in the period.
theme: learning
owner: child-death-overview-panel
unit: number
better: lower
denominator: none
source: Child death overview panel
definition_of: Child death review statutory and operational guidance 2018
questions:
  - Do several deaths of the last years have a cause or a place in common?
  - Were the families offered a key worker?
*/
-- One row a death, in the quarter in which it was notified.
SELECT
  child_deaths.quarter AS period,
  child_deaths.drop_id,
  child_deaths.source_row,
  child_deaths.lsoa,
  child_deaths.ethnicity,
  child_deaths.sex,
  child_deaths.age,
  CAST(1 AS BIGINT) AS numerator
FROM child_deaths
JOIN period
  ON period.period = child_deaths.quarter
  AND child_deaths.notified BETWEEN period.start_date AND period.end_date
