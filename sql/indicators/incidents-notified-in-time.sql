/*
title: Serious incidents notified within five working days
definition: Of the serious child safeguarding incidents notified in the period, those notified within five working
  days of the day on which the authority became aware. Bank holidays of England are no working days.
theme: learning
owner: partnership
unit: %
better: higher
denominator: rows
source: Register of serious incidents of the partnership
definition_of: Working Together 2023, chapter 5
questions:
  - Who knew first, and how long did it take to reach the person who notifies?
  - Was anything not notified that should have been?
*/
-- One row an incident, in the quarter of the date that ends the count of days.
SELECT
  serious_incidents.quarter AS period,
  serious_incidents.drop_id,
  serious_incidents.source_row,
  serious_incidents.harm,
  CAST(CASE WHEN day_ended.days_so_far - day_aware.days_so_far <= 5 THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM serious_incidents
JOIN period
  ON period.period = serious_incidents.quarter
  AND serious_incidents.notified BETWEEN period.start_date AND period.end_date
LEFT JOIN working_day AS day_aware ON day_aware.day = serious_incidents.aware
LEFT JOIN working_day AS day_ended ON day_ended.day = serious_incidents.notified
