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
compared AS (
  SELECT DISTINCT period.period, period.same_last_year
  FROM period
  JOIN contacts AS now ON now.quarter = period.period
  JOIN contacts AS before ON before.quarter = period.same_last_year
)
SELECT
  compared.period AS period,
  contacts.drop_id,
  contacts.source_row,
  CAST(CASE WHEN contacts.quarter = compared.period THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(CASE WHEN contacts.quarter = compared.period THEN 0 ELSE 1 END AS BIGINT) AS denominator
FROM compared
JOIN contacts ON contacts.quarter = compared.period OR contacts.quarter = compared.same_last_year
