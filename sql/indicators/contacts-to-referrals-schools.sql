/*
title: Schools' contacts that became a referral
definition: Of the contacts made by schools in the period, those whose outcome was a referral to children's social
  care.
theme: front-door
owner: childrens-social-care
unit: %
better: neither
denominator: rows
source: Case system of children's social care (Ofsted Annex A, list 1)
definition_of: local definition
questions:
  - Do schools ask for advice before they make a contact?
  - Which schools' contacts seldom become referrals, and were they told why?
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
  CAST(CASE WHEN outcome = 'referral' THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM contacts
WHERE source = 'school'
