-- grain: indicator_id, kind, period
-- Whether an indicator can be relied on to meet its target, by the limits of its last segment: a target beyond them is
-- consistently met or consistently missed, for the process as it is will not reach it, or not fall short of it; one
-- between them, or on one, is hit and missed by chance. For the periods of the last segment that had a target.
WITH
last_segment AS (
  SELECT indicator_id, kind, MAX(segment) AS segment FROM chart_limit GROUP BY indicator_id, kind
),
compared AS (
  SELECT
    chart_point.indicator_id,
    chart_point.kind,
    chart_point.period,
    definition.better,
    -- Rounded to millionths: 4.35 × 100 is not quite 435 in binary.
    chart_limit.points * (ROUND(target_in_force.target * definition.scale * 1000000) / 1000000) - chart_limit.total AS off,
    chart_limit.points * chart_limit.range_total AS width,
    chart_limit.ranges
  FROM chart_point
  JOIN last_segment
    ON last_segment.indicator_id = chart_point.indicator_id
    AND last_segment.kind = chart_point.kind
    AND last_segment.segment = chart_point.segment
  JOIN chart_limit
    ON chart_limit.indicator_id = chart_point.indicator_id
    AND chart_limit.kind = chart_point.kind
    AND chart_limit.segment = chart_point.segment
  JOIN target_in_force
    ON target_in_force.indicator_id = chart_point.indicator_id
    AND target_in_force.period = chart_point.period
  JOIN indicator_definition AS definition ON definition.indicator_id = chart_point.indicator_id
  WHERE definition.better <> 'neither' AND chart_limit.ranges IS NOT NULL
)
SELECT
  indicator_id,
  kind,
  period,
  CAST(CASE
    WHEN 100 * ranges * ABS(off) <= 266 * width THEN 'hit-and-miss'
    WHEN (off > 0 AND better = 'higher') OR (off < 0 AND better = 'lower') THEN 'consistently-failing'
    ELSE 'consistently-passing'
  END AS VARCHAR) AS assurance
FROM compared
