/*
title: Serious incidents sent to the national panel
definition: Serious child safeguarding incidents of which the authority became aware in the period that were sent to
  the Child Safeguarding Practice Review Panel.
theme: learning
owner: partnership
unit: number
better: neither
denominator: none
source: Register of serious incidents of the partnership
definition_of: Working Together 2023, chapter 5
questions:
  - Who decided that the others need not be sent, and on what grounds?
  - What did the panel answer?
*/
-- One row an incident, in the quarter in which it became known.
SELECT
  serious_incidents.quarter AS period,
  serious_incidents.drop_id,
  serious_incidents.source_row,
  serious_incidents.harm,
  CAST(1 AS BIGINT) AS numerator
FROM serious_incidents
JOIN period
  ON period.period = serious_incidents.quarter
  AND serious_incidents.aware BETWEEN period.start_date AND period.end_date
WHERE serious_incidents.sent_to_panel
