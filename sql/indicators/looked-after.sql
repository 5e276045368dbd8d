/*
title: Children looked after
definition: Children looked after by the authority on the last day of the period, for every 10,000 children. Children
  looked after only in a series of short breaks (V3, V4) do not count.
theme: looked-after
owner: childrens-social-care
unit: per 10,000
better: neither
measured: at-period-end
denominator: children
source: Case system of children's social care (SSDA903 return)
definition_of: DfE children looked after in England, rate on 31 March
comparator: rate_per_10000; population_type = Children looked after on 31 March each year
comparator_source: Department for Education, Children looked after in England (rates on 31 March)
comparator_note: The department publishes the rate as a whole number.
questions:
  - Did more children come into care, or did fewer leave?
  - Could some of them have stayed safely with family, and what was offered?
  - How do the area's differences by deprivation compare with its neighbours'?
*/
-- One row a child looked after on the last day.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  lsoa,
  ethnicity,
  sex,
  age,
  CAST(CASE
    WHEN substr(placement_type, 1, 1) = 'U' THEN 'foster-care'
    WHEN substr(placement_type, 1, 1) = 'A' THEN 'placed-for-adoption'
    WHEN placement_type = 'P1' THEN 'with-parents'
    WHEN placement_type IN ('P2', 'P3', 'H5') THEN 'independent-or-supported'
    WHEN placement_type IN ('K1', 'K2', 'R1', 'R2', 'R3', 'R5', 'S1') THEN 'residential'
    WHEN placement_type IS NOT NULL THEN 'other'
  END AS VARCHAR) AS placement,
  CAST(1 AS BIGINT) AS numerator
FROM children_looked_after
WHERE legal_status NOT IN ('V3', 'V4')
