/*
title: Rapid reviews completed
definition: Rapid reviews of serious child safeguarding incidents completed in the period, by the decision they came
  to.
theme: learning
owner: partnership
unit: number
better: neither
denominator: none
source: Register of serious incidents of the partnership
definition_of: Working Together 2023, chapter 5
questions:
  - Which actions came out of them, and are they done?
  - Does one review repeat what another had found?
*/
-- One row an incident, in the quarter in which its rapid review was completed.
SELECT
  serious_incidents.quarter AS period,
  serious_incidents.drop_id,
  serious_incidents.source_row,
  serious_incidents.review_decision,
  CAST(1 AS BIGINT) AS numerator
FROM serious_incidents
JOIN period
  ON period.period = serious_incidents.quarter
  AND serious_incidents.rapid_review_completed BETWEEN period.start_date AND period.end_date
