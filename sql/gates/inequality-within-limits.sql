-- What has limits lies in them. A gap is of published values, its limits of unrounded ones: they may be a unit of the last
-- place apart.
SELECT inequality.indicator_id || ' in ' || inequality.period || ' (' || inequality.span || '), ' || inequality.breakdown
  || ' within ' || inequality.within || ': a gap, a ratio or a slope lies outside its limits.' AS failure
FROM inequality
JOIN indicator_definition AS definition ON definition.indicator_id = inequality.indicator_id
WHERE (inequality.gap_lower_95 - inequality.gap) * definition.scale > 1.001E0
  OR (inequality.gap - inequality.gap_upper_95) * definition.scale > 1.001E0
  OR inequality.relative_rate < inequality.relative_lower_95
  OR inequality.relative_rate > inequality.relative_upper_95
  OR inequality.slope_index < inequality.slope_lower_95
  OR inequality.slope_index > inequality.slope_upper_95
  OR inequality.relative_index < inequality.relative_index_lower_95
  OR inequality.relative_index > inequality.relative_index_upper_95
UNION ALL
SELECT indicator_id || ' in ' || period || ' (' || span || '), ' || breakdown || ' ' || category || ' within ' || within
  || ': its relative rate lies outside its limits.' AS failure
FROM inequality_category
WHERE relative_rate < relative_lower_95 OR relative_rate > relative_upper_95
ORDER BY failure
