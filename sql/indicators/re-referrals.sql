/*
title: Referrals within 12 months of an earlier referral
definition: Of the referrals received in the period, those of a child who had been referred in the twelve months
  before. The day a year earlier counts.
theme: front-door
owner: childrens-social-care
unit: %
better: lower
denominator: rows
source: Case system of children's social care (children in need census, referrals)
definition_of: LAIT 271
comparator: rereferral_percent; category = Referrals and Re-referrals
comparator_source: Department for Education, Children in need (table C1, re-referrals within 12 months in the year to 31 March)
questions:
  - How many of the earlier referrals had ended with no further action?
  - Which sources refer again, and what changed for the child between the two referrals?
*/
-- One row a referral, in the quarter in which it was received.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  lsoa,
  ethnicity,
  sex,
  age,
  source,
  CAST(CASE WHEN previous >= date_add('year', -1, start) AND previous <= start THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM referrals
