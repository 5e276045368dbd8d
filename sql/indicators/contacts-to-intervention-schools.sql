/*
title: Schools' contacts that led to an intervention
definition: Of the contacts made by schools in the period, those whose outcome was a referral to children's social
  care or early help.
theme: front-door
owner: childrens-social-care
unit: %
better: neither
denominator: rows
source: Case system of children's social care (Ofsted Annex A, list 1)
definition_of: local definition
questions:
  - What could the school have offered itself, and what keeps it from doing so?
  - Do schools lead early help when a contact ends in it?
*/
-- One row a contact from a school, in the quarter in which it was made.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  lsoa,
  ethnicity,
  sex,
  age,
  reason,
  CAST(CASE WHEN outcome IN ('referral', 'early-help') THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM contacts
WHERE source = 'school'
