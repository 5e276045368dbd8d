-- grain: indicator_id, kind, segment
-- The mean and the limits of each segment of an XmR chart, as NHS England's Making Data Count draws them (NHSRplotthedots): the
-- mean of the points, and 2.66 times the average moving range either side, after one pass that drops moving ranges of 3.267
-- times their average or more; near limits at two thirds of the way. They rest on every point of the segment, or on its first
-- so many where a baseline is agreed. Where the average moving range is zero they are the mean; of one point there are none.
WITH
ranged AS (
  SELECT
    indicator_id,
    kind,
    segment,
    y,
    ABS(y - LAG(y) OVER (PARTITION BY indicator_id, kind, segment ORDER BY turn)) AS moving_range
  FROM chart_point
  WHERE baseline_points IS NULL OR turn <= baseline_points
),
first_pass AS (
  SELECT
    indicator_id,
    kind,
    segment,
    COUNT(*) AS points,
    SUM(y) AS total,
    COUNT(moving_range) AS ranges,
    SUM(moving_range) AS range_total
  FROM ranged
  GROUP BY indicator_id, kind, segment
),
-- Compared without dividing: whole numbers stay whole, and a range that is just 3.267 times the average is seen to be.
screened AS (
  SELECT
    ranged.indicator_id,
    ranged.kind,
    ranged.segment,
    COUNT(*) AS ranges,
    SUM(ranged.moving_range) AS range_total
  FROM ranged
  JOIN first_pass
    ON first_pass.indicator_id = ranged.indicator_id
    AND first_pass.kind = ranged.kind
    AND first_pass.segment = ranged.segment
  WHERE 1000 * ranged.moving_range * first_pass.ranges < 3267 * first_pass.range_total
  GROUP BY ranged.indicator_id, ranged.kind, ranged.segment
),
segment_size AS (
  SELECT indicator_id, kind, segment, COUNT(*) AS points, MIN(start_date) AS start_date, MAX(rebased_on) AS rebased_on
  FROM chart_point
  GROUP BY indicator_id, kind, segment
),
joined AS (
  SELECT
    first_pass.indicator_id,
    first_pass.kind,
    first_pass.segment,
    segment_size.start_date,
    segment_size.rebased_on,
    segment_size.points AS segment_points,
    first_pass.points,
    first_pass.total,
    -- All ranges alike are all dropped, and then they are zero: one range of nothing.
    CASE WHEN first_pass.ranges > 0 THEN COALESCE(screened.ranges, 1) END AS ranges,
    CASE WHEN first_pass.ranges > 0 THEN COALESCE(screened.range_total, 0E0) END AS range_total,
    first_pass.total / NULLIF(CAST(first_pass.points AS DOUBLE), 0E0) AS mean
  FROM first_pass
  JOIN segment_size
    ON segment_size.indicator_id = first_pass.indicator_id
    AND segment_size.kind = first_pass.kind
    AND segment_size.segment = first_pass.segment
  LEFT JOIN screened
    ON screened.indicator_id = first_pass.indicator_id
    AND screened.kind = first_pass.kind
    AND screened.segment = first_pass.segment
)
SELECT
  indicator_id,
  kind,
  segment,
  start_date,
  rebased_on,
  CAST(segment_points AS BIGINT) AS segment_points,
  CAST(points AS BIGINT) AS points,
  total,
  CAST(ranges AS BIGINT) AS ranges,
  range_total,
  mean,
  mean - 266 * range_total / NULLIF(100E0 * ranges, 0E0) AS lower_limit,
  mean - 532 * range_total / NULLIF(300E0 * ranges, 0E0) AS lower_near_limit,
  mean + 532 * range_total / NULLIF(300E0 * ranges, 0E0) AS upper_near_limit,
  mean + 266 * range_total / NULLIF(100E0 * ranges, 0E0) AS upper_limit,
  CAST(segment_points < 13 AS BOOLEAN) AS trial_limits
FROM joined
