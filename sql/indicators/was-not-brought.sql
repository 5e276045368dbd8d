/*
title: Appointments to which a child was not brought
definition: Health appointments of children in the period to which the child was not brought.
theme: health
owner: nhs-trust
unit: number
better: lower
denominator: none
source: Appointment systems of the NHS trusts
definition_of: NHS Data Dictionary, attended or did not attend; local definition
questions:
  - Which services and which places miss most?
  - How many children missed three or more in a year, and who knows them?
  - Would another time, place or reminder have helped?
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
  action_taken,
  CAST(1 AS BIGINT) AS numerator
FROM was_not_brought
