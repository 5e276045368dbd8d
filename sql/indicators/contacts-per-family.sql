/*
title: Contacts for every hundred families
definition: Contacts in the period for every hundred different families they were about: 181 means that the average
  family was the subject of 1.81 contacts. Contacts without a family reference are left out.
theme: front-door
owner: childrens-social-care
unit: per 100
better: neither
denominator: rows
rolling: none
source: Case system of children's social care (Ofsted Annex A, list 1)
definition_of: local definition
questions:
  - Which families are contacted about again and again, and who is working with them?
  - Is one event reported by several agencies, or are there several events?
*/
-- One row a contact; the first one of a family in the quarter brings the family into the denominator.
WITH
in_turn AS (
  SELECT
    quarter,
    drop_id,
    source_row,
    ROW_NUMBER() OVER (PARTITION BY quarter, family ORDER BY contact_date, drop_id, source_row) AS turn
  FROM contacts
  WHERE family IS NOT NULL
)
SELECT
  quarter AS period,
  drop_id,
  source_row,
  CAST(1 AS BIGINT) AS numerator,
  CAST(CASE WHEN turn = 1 THEN 1 ELSE 0 END AS BIGINT) AS denominator
FROM in_turn
