/*
title: Second or later child protection plans
definition: Of the child protection plans that started in the period, those of a child who had been on a plan before,
  ever and anywhere.
theme: child-protection
owner: childrens-social-care
unit: %
better: lower
denominator: rows
source: Case system of children's social care (children in need census; Ofsted Annex A, lists 5 and 7)
definition_of: LAIT 15
comparator: cpp_subsequent_percent; category = Child Protection Plans which are a second or subsequent plan
comparator_source: Department for Education, Children in need (table D3, plans that started in the year to 31 March)
questions:
  - How long after the earlier plan ended did this one start, and what ended it?
  - Is the category the same as before?
  - What support was left in place when the earlier plan ended?
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
  CAST(CASE WHEN previous_plan THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM started
WHERE turn = 1
