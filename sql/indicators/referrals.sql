/*
title: Referrals to children's social care
definition: Referrals received by children's social care in the period, for every 10,000 children aged 0 to 17. Each
  referral counts, also a second one of the same child.
theme: front-door
owner: childrens-social-care
unit: per 10,000
better: neither
denominator: children
source: Case system of children's social care (children in need census, referrals)
definition_of: Children in need census, referrals in the year
comparator: referral_count / population; category = Referrals and Re-referrals
comparator_source: Department for Education, Children in need (table C1, referrals in the year to 31 March)
comparator_note: The department's file gives the number of the year. The rate is that number over the mid-year estimate of
  children aged 0 to 17 of the same area.
questions:
  - Did partners send more, or was more of what they sent taken as a referral?
  - Which sources refer more or less than before, and do they know why?
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
  CAST(1 AS BIGINT) AS numerator
FROM referrals
