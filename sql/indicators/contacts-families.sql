/*
title: Families at the front door
definition: Different families about whose children the front door was contacted in the period. A family counts once
  however many contacts or children there were; contacts without a family reference are left out.
theme: front-door
owner: childrens-social-care
unit: number
better: neither
denominator: none
rolling: none
source: Case system of children's social care (Ofsted Annex A, list 1)
definition_of: local definition
questions:
  - How many of these families were already known to early help?
  - How many contacts lack a family reference, and can the system be made to ask for it?
*/
-- One row a family, in the quarter of its contacts.
SELECT
  quarter AS period,
  MIN(drop_id) AS drop_id,
  MIN(source_row) AS source_row,
  CAST(1 AS BIGINT) AS numerator
FROM contacts
WHERE family IS NOT NULL
GROUP BY quarter, family
