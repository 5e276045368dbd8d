/*
title: Missed appointments with an action recorded
definition: Of the health appointments in the period to which a child was not brought, those after which an action is
  recorded. "No action" and a blank are none.
theme: health
owner: nhs-trust
unit: %
better: higher
denominator: rows
source: Appointment systems of the NHS trusts
definition_of: local definition
questions:
  - Which services record no action, and is nothing done or nothing written down?
  - How often is the social worker of a child with a plan told?
*/
-- One row a missed appointment, in the quarter in which it was.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  lsoa,
  ethnicity,
  sex,
  age,
  service,
  CAST(CASE WHEN action_taken <> 'none' THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM was_not_brought
