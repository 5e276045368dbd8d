/*
title: Contacts at the front door
definition: Contacts about a child that reached the front door of children's social care in the period, for every
  10,000 children. Each contact counts, also a second one about the same child; one about a child not yet born counts,
  in no age band.
theme: front-door
owner: childrens-social-care
unit: per 10,000
better: neither
denominator: children
source: Case system of children's social care (Ofsted Annex A, list 1)
definition_of: local definition
questions:
  - Which agencies contact more or less than before, and do they know why?
  - Which reasons have grown, and is it more need or a change in what is sent?
  - Do contacts come from the places where children are poorest, as need would have it?
*/
-- One row a contact, in the quarter in which it was made.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  lsoa,
  ethnicity,
  sex,
  age,
  source,
  reason,
  outcome,
  CAST(1 AS BIGINT) AS numerator
FROM contacts
WHERE age < 18 OR age IS NULL
