/*
title: Contacts that led to an intervention
definition: Of the contacts made in the period, those whose outcome was a referral to children's social care or early
  help.
theme: front-door
owner: childrens-social-care
unit: %
better: neither
denominator: rows
source: Case system of children's social care (Ofsted Annex A, list 1)
definition_of: local definition
questions:
  - Which contacts end in advice, and would early help have been the better answer?
  - Does the balance between social care and early help fit the need that is found?
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
  CAST(CASE WHEN outcome IN ('referral', 'early-help') THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM contacts
