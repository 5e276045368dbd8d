/*
title: Rapid reviews completed within 15 working days
definition: Of the rapid reviews completed in the period, those completed within 15 working days of the day on which
  the authority became aware of the incident. Bank holidays of England are no working days.
theme: learning
owner: partnership
unit: %
better: higher
denominator: rows
source: Register of serious incidents of the partnership
definition_of: Working Together 2023, chapter 5
questions:
  - Whose information came last?
  - Were the children and the family heard?
*/
-- One row an incident, in the quarter of the date that ends the count of days.
SELECT
  serious_incidents.quarter AS period,
  serious_incidents.drop_id,
  serious_incidents.source_row,
  serious_incidents.harm,
  CAST(CASE WHEN day_ended.days_so_far - day_aware.days_so_far <= 15 THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM serious_incidents
JOIN period
  ON period.period = serious_incidents.quarter
  AND serious_incidents.rapid_review_completed BETWEEN period.start_date AND period.end_date
LEFT JOIN working_day AS day_aware ON day_aware.day = serious_incidents.aware
LEFT JOIN working_day AS day_ended ON day_ended.day = serious_incidents.rapid_review_completed
