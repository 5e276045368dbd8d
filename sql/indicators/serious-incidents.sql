/*
title: Serious incidents
definition: Serious child safeguarding incidents of which the authority became aware in the period, by harm.
theme: learning
owner: partnership
unit: number
better: lower
denominator: none
source: Register of serious incidents of the partnership
definition_of: Working Together 2023, chapter 5
questions:
  - Were these children known, and to whom?
  - What do the incidents of the last years have in common?
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
