/*
title: Child deaths with modifiable factors
definition: Of the child deaths whose review the panel completed in the period, those with at least one factor that
  could be changed to make such deaths less likely. By the year of the review, not of the death; three years together
  where the numbers are small.
theme: learning
owner: child-death-overview-panel
unit: %
decimals: 0
better: lower
denominator: rows
rolling: three-years
source: Child death overview panel
definition_of: Child death review statutory and operational guidance 2018, modifiable factors
questions:
  - Which factors recur, and which partner can change each?
  - What came of the recommendations of earlier reviews?
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
  CAST(CASE WHEN child_deaths.modifiable_factors THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM child_deaths
JOIN period
  ON period.period = child_deaths.quarter
  AND child_deaths.reviewed BETWEEN period.start_date AND period.end_date
