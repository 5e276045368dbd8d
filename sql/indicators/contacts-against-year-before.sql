/*
title: Contacts against the same time a year before
definition: Contacts in the period for every hundred contacts in the same period a year before: 135 means 35% more.
  Only where both were returned.
theme: front-door
owner: childrens-social-care
unit: per 100
decimals: 0
better: neither
denominator: rows
rolling: none
source: Case system of children's social care (Ofsted Annex A, list 1)
definition_of: local definition
questions:
  - Which agency or reason accounts for most of the difference?
  - Was there a change of recording or of system between the two?
*/
-- One row a contact of this period (numerator) or of the same period a year before (denominator).
WITH
returned AS (
  SELECT DISTINCT quarter FROM contacts
),
compared AS (
  SELECT period.period, period.same_last_year
  FROM period
  JOIN returned AS now ON now.quarter = period.period
  JOIN returned AS before ON before.quarter = period.same_last_year
)
SELECT
  compared.period AS period,
  contacts.drop_id AS drop_id,
  contacts.source_row AS source_row,
  CAST(1 AS BIGINT) AS numerator,
  CAST(0 AS BIGINT) AS denominator
FROM compared
JOIN contacts ON contacts.quarter = compared.period
UNION ALL
SELECT
  compared.period AS period,
  contacts.drop_id AS drop_id,
  contacts.source_row AS source_row,
  CAST(0 AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM compared
JOIN contacts ON contacts.quarter = compared.same_last_year
