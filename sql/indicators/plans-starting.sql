/*
title: Child protection plans started
definition: Child protection plans that started in the period, by the latest category of abuse.
theme: child-protection
owner: childrens-social-care
unit: number
better: neither
denominator: none
source: Case system of children's social care (children in need census; Ofsted Annex A, lists 5 and 7)
definition_of: Children in need census, child protection plans started in the year
questions:
  - Which category has grown, and does practice or need explain it?
  - What had been tried with these families before the conference?
*/
-- One row a plan, in the quarter in which it started. A plan on two rows (a further enquiry during it) counts once.
WITH
started AS (
  SELECT
    child_protection.quarter,
    child_protection.drop_id,
    child_protection.source_row,
    child_protection.lsoa,
    child_protection.ethnicity,
    child_protection.sex,
    child_protection.age,
    child_protection.category_of_abuse,
    child_protection.previous_plan,
    ROW_NUMBER() OVER (
      PARTITION BY
        child_protection.quarter, child_protection.agency, child_protection.person, child_protection.plan_start
      ORDER BY child_protection.source_row
    ) AS turn
  FROM child_protection
  JOIN period
    ON period.period = child_protection.quarter
    AND child_protection.plan_start BETWEEN period.start_date AND period.end_date
)
SELECT
  quarter AS period,
  drop_id,
  source_row,
  lsoa,
  ethnicity,
  sex,
  age,
  category_of_abuse,
  CAST(1 AS BIGINT) AS numerator
FROM started
WHERE turn = 1
