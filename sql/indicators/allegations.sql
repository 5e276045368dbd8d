/*
title: Allegations about people who work with children
definition: Notifications to the designated officer in the period about people who work with children, by sector and
  category.
theme: workforce
owner: designated-officer
unit: number
better: neither
denominator: none
source: Register of the designated officer (LADO)
definition_of: Working Together 2023, chapter 4; local definition of sector
questions:
  - Which sectors notify seldom for their size, and do they know how?
  - Which notifications did not meet the threshold, and was the advice followed?
*/
-- One row a notification, in the quarter in which it was made.
SELECT
  allegations.quarter AS period,
  allegations.drop_id,
  allegations.source_row,
  allegations.sector,
  allegations.category,
  CAST(CASE
    WHEN allegations.threshold_met THEN 'met'
    WHEN NOT allegations.threshold_met THEN 'not-met'
  END AS VARCHAR) AS threshold,
  CAST(1 AS BIGINT) AS numerator
FROM allegations
JOIN period
  ON period.period = allegations.quarter
  AND allegations.notified_on BETWEEN period.start_date AND period.end_date
