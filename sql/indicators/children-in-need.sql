/*
title: Children in need
definition: Children in need, whatever plan they have, open to children's social care on the last day of the period,
  for every 10,000 children aged 0 to 17. As in the census, unborn children and young people of 18 and over count too.
theme: child-protection
owner: childrens-social-care
unit: per 10,000
better: neither
measured: at-period-end
denominator: children
source: Case system of children's social care (children in need census)
definition_of: LAIT 171
comparator: at31_episodes / population; category = Children in Need
comparator_source: Department for Education, Children in need (table B1, children in need at 31 March)
comparator_note: The department's file gives the number on 31 March. The rate is that number over the mid-year estimate of
  children aged 0 to 17 of the same area.
questions:
  - Which needs have grown, and is the change in referrals or in how long cases stay open?
  - How does the deprivation gradient compare with last year's?
  - Who has not been seen lately?
*/
-- One row a child open on the last day.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  lsoa,
  ethnicity,
  sex,
  age,
  category_of_need,
  disability,
  case_status,
  CAST(1 AS BIGINT) AS numerator
FROM children_in_need
