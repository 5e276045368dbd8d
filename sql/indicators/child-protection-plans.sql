/*
title: Children on a child protection plan
definition: Children on a child protection plan on the last day of the period, for every 10,000 children. A plan that
  ended on that day is not open.
theme: child-protection
owner: childrens-social-care
unit: per 10,000
better: neither
measured: at-period-end
denominator: children
source: Case system of children's social care (children in need census; Ofsted Annex A, lists 5 and 7)
definition_of: Children in need census, child protection plans on 31 March
comparator: cpp_at31 / population; category = Child Protection Plans by length of time
comparator_source: Department for Education, Children in need (table D5, children on a plan at 31 March)
comparator_note: The department's file gives the number on 31 March. The rate is that number over the mid-year estimate of
  children aged 0 to 17 of the same area.
questions:
  - Did more plans start, or did fewer end?
  - Which category has grown, and do partners see the same?
  - Are children of some groups or places on plans more than their share?
*/
-- One row a child on a plan on the last day. A child on two rows (a further enquiry during the plan) counts once.
WITH
open_plan AS (
  SELECT
    child_protection.quarter,
    child_protection.drop_id,
    child_protection.source_row,
    child_protection.lsoa,
    child_protection.ethnicity,
    child_protection.sex,
    child_protection.age,
    child_protection.category_of_abuse,
    child_protection.plan_start,
    period.end_date,
    ROW_NUMBER() OVER (
      PARTITION BY child_protection.quarter, child_protection.agency, child_protection.person
      ORDER BY child_protection.plan_start, child_protection.source_row
    ) AS turn
  FROM child_protection
  JOIN period
    ON period.period = child_protection.quarter
    AND child_protection.plan_start <= period.end_date
    AND (child_protection.plan_end > period.end_date OR child_protection.plan_end IS NULL)
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
FROM open_plan
WHERE turn = 1
