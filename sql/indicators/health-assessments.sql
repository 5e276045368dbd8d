/*
title: Health assessments of looked-after children up to date
definition: Of the children looked after for twelve months or more on the last day of the period (short breaks left
  out), those who have had a health assessment and have none overdue. Where no due date is given, the last one must
  lie within twelve months, or six for a child under 5.
theme: looked-after
owner: childrens-social-care
unit: %
better: higher
measured: at-period-end
denominator: rows
source: Case system of children's social care (SSDA903 return)
definition_of: DfE children looked after in England, health assessments; Care Planning, Placement and Case Review
  Regulations 2010, regulation 7
questions:
  - Who are the children overdue longest, and whose turn is it to act?
  - Do children placed far away wait longer?
  - What did the assessments lead to?
*/
-- One row a child looked after for a year or more.
SELECT
  children_looked_after.quarter AS period,
  children_looked_after.drop_id,
  children_looked_after.source_row,
  children_looked_after.lsoa,
  children_looked_after.ethnicity,
  children_looked_after.sex,
  children_looked_after.age,
  CAST(CASE
    WHEN children_looked_after.health_check_done IS NULL THEN 0
    WHEN children_looked_after.health_check_due > period.end_date THEN 1
    WHEN children_looked_after.health_check_due <= children_looked_after.health_check_done THEN 1
    WHEN children_looked_after.health_check_due IS NOT NULL THEN 0
    WHEN children_looked_after.health_check_done > date_add(
      'month', CASE WHEN children_looked_after.age < 5 THEN -6 ELSE -12 END, period.end_date
    ) THEN 1
    ELSE 0
  END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM children_looked_after
JOIN period
  ON period.period = children_looked_after.quarter
  AND children_looked_after.start <= date_add('year', -1, period.end_date)
WHERE children_looked_after.legal_status NOT IN ('V3', 'V4')
