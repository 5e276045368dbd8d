/*
title: Contacts that became a referral
definition: Of the contacts made in the period, those whose outcome was a referral to children's social care.
theme: front-door
owner: childrens-social-care
unit: %
better: neither
denominator: rows
source: Case system of children's social care (Ofsted Annex A, list 1)
definition_of: local definition
questions:
  - Which agencies' contacts become referrals least often, and what do they expect from the front door?
  - What happened to the children whose contact ended in advice or nothing?
  - Did the threshold change, or what is sent?
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
  CAST(CASE WHEN outcome = 'referral' THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM contacts
