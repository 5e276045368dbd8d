/*
title: Share of appointments to which a child was not brought
definition: Of the health appointments booked for children in the period, those to which the child was not brought. A
  trust sends both numbers as a count under "was-not-brought-rate" (numerator missed, denominator booked), since it
  sends no row for an appointment that was kept.
theme: health
owner: nhs-trust
unit: %
better: lower
denominator: rows
source: Counts of the NHS trusts (indicator-values)
definition_of: NHS Data Dictionary, attended or did not attend; local definition
questions:
  - Is the share rising, or are more appointments booked?
  - Which service has brought its share down, and how?
*/
-- Given as counts alone: no row of the lake is a case, so this has none. The counts come in beside it.
SELECT
  period AS period,
  CAST(NULL AS VARCHAR) AS drop_id,
  CAST(NULL AS BIGINT) AS source_row,
  CAST(0 AS BIGINT) AS numerator,
  CAST(0 AS BIGINT) AS denominator
FROM period
WHERE kind = 'none'
