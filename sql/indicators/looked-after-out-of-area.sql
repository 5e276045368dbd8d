/*
title: Looked-after children placed outside the area
definition: Of the children looked after on the last day of the period (short breaks left out), those placed outside
  the authority's own area.
theme: looked-after
owner: childrens-social-care
unit: %
better: lower
measured: at-period-end
denominator: rows
source: Case system of children's social care (SSDA903 return)
definition_of: DfE children looked after in England, placements outside the boundary
questions:
  - Which kinds of placement are not to be had here?
  - Who visits these children, and does health follow them?
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
  CAST(CASE WHEN in_area = 'out' THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM children_looked_after
WHERE legal_status NOT IN ('V3', 'V4')
