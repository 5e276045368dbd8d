-- Where most figures are the same, the moving ranges that are left after the screening are all zero, and every other figure lies outside.
SELECT DISTINCT chart_point.indicator_id || ': most of its ' || chart_point.kind
  || 's have the same figure, so its limits are its mean and any other figure is called unusual. Read its signals with care.' AS warning
FROM chart_point
JOIN chart_limit
  ON chart_limit.indicator_id = chart_point.indicator_id
  AND chart_limit.kind = chart_point.kind
  AND chart_limit.segment = chart_point.segment
WHERE chart_limit.range_total = 0 AND chart_limit.points * chart_point.y <> chart_limit.total
ORDER BY warning
