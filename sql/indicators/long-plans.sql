/*
title: Child protection plans of two years or more
definition: Of the child protection plans open on the last day of the period, those open for more than 729 days.
theme: child-protection
owner: childrens-social-care
unit: %
better: lower
measured: at-period-end
denominator: rows
source: Case system of children's social care (children in need census; Ofsted Annex A, lists 5 and 7)
definition_of: Children in need census, plans by duration (2 years or more)
comparator: 2_years_or_more_percent; category = Child Protection Plans by length of time
comparator_source: Department for Education, Children in need (table D5, plans at 31 March that had lasted two years or more)
questions:
  - What keeps each of these plans open, and has a legal planning meeting been held?
  - Are these children safer than when the plan began?
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
  CAST(CASE WHEN date_diff('day', plan_start, end_date) > 729 THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM open_plan
WHERE turn = 1
