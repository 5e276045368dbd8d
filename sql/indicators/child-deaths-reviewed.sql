/*
title: Child deaths reviewed
definition: Deaths of children whose review the child death overview panel completed in the period, by category of
  death.
theme: learning
owner: child-death-overview-panel
unit: number
better: neither
denominator: none
source: Child death overview panel
definition_of: Child death review statutory and operational guidance 2018
questions:
  - How long did the reviews take, and what were they waiting for?
  - What was learned that other agencies should know?
*/
-- One row a death, in the quarter in which its review was completed.
SELECT
  child_deaths.quarter AS period,
  child_deaths.drop_id,
  child_deaths.source_row,
  child_deaths.lsoa,
  child_deaths.ethnicity,
  child_deaths.sex,
  child_deaths.age,
  child_deaths.category,
  CAST(1 AS BIGINT) AS numerator
FROM child_deaths
JOIN period
  ON period.period = child_deaths.quarter
  AND child_deaths.reviewed BETWEEN period.start_date AND period.end_date
