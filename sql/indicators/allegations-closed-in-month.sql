/*
title: Allegations closed within a month
definition: Of the notifications to the designated officer closed in the period, those closed within one month of the
  day on which they were made. Notifications still open are not counted until they close.
theme: workforce
owner: designated-officer
unit: %
better: higher
denominator: rows
source: Register of the designated officer (LADO)
definition_of: local definition
questions:
  - What keeps the long ones open: police, employer, suspension?
  - What does the wait do to the child and to the person concerned?
*/
-- One row a notification, in the quarter in which it was closed.
SELECT
  allegations.quarter AS period,
  allegations.drop_id,
  allegations.source_row,
  allegations.sector,
  CAST(CASE
    WHEN allegations.closed_on <= date_add('month', 1, allegations.notified_on) THEN 1
    ELSE 0
  END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM allegations
JOIN period
  ON period.period = allegations.quarter
  AND allegations.closed_on BETWEEN period.start_date AND period.end_date
