-- grain: indicator_id, kind, position
-- What is unusual in each point of an XmR chart, by the first of Making Data Count's rules that it meets: `outside-limits`;
-- `trend`, one of seven points in a row that each rise or each fall (a tie breaks it); `two-of-three`, near a limit as is another
-- of three in a row that are all on one side of the mean; `shift`, one of seven in a row on one side of the mean (a point on the
-- mean breaks it); else `none`. Rows stay within a segment. `side` is where the point points to; whether that is an improvement
-- is for the indicator to say.
WITH
-- How far a point is from the mean, times the number of points: compared without dividing, so exactly where y is whole.
measured AS (
  SELECT
    chart_point.indicator_id,
    chart_point.kind,
    chart_point.position,
    chart_point.period,
    chart_point.segment,
    chart_point.turn,
    chart_point.y,
    LAG(chart_point.y) OVER (
      PARTITION BY chart_point.indicator_id, chart_point.kind, chart_point.segment
      ORDER BY chart_point.turn
    ) AS y_before,
    chart_limit.points * chart_point.y - chart_limit.total AS off,
    chart_limit.points * chart_limit.range_total AS width,
    chart_limit.ranges
  FROM chart_point
  JOIN chart_limit
    ON chart_limit.indicator_id = chart_point.indicator_id
    AND chart_limit.kind = chart_point.kind
    AND chart_limit.segment = chart_point.segment
),
placed AS (
  SELECT
    indicator_id,
    kind,
    position,
    period,
    segment,
    turn,
    CASE WHEN off > 0 THEN 1 ELSE 0 END AS above,
    CASE WHEN off < 0 THEN 1 ELSE 0 END AS below,
    CASE WHEN y > y_before THEN 1 ELSE 0 END AS rises,
    CASE WHEN y < y_before THEN 1 ELSE 0 END AS falls,
    CASE WHEN 100 * ranges * ABS(off) > 266 * width THEN 1 ELSE 0 END AS outside,
    CASE
      WHEN 100 * ranges * ABS(off) > 266 * width THEN 0
      WHEN 300 * ranges * ABS(off) > 532 * width THEN 1
      ELSE 0
    END AS near_limit
  FROM measured
),
-- Whether a row of seven (or three) ends with this point.
ended AS (
  SELECT
    indicator_id,
    kind,
    position,
    period,
    segment,
    turn,
    above,
    outside,
    near_limit,
    CASE WHEN SUM(rises) OVER (
      PARTITION BY indicator_id, kind, segment ORDER BY turn ROWS BETWEEN 5 PRECEDING AND CURRENT ROW
    ) = 6 THEN 1 ELSE 0 END AS ends_rise,
    CASE WHEN SUM(falls) OVER (
      PARTITION BY indicator_id, kind, segment ORDER BY turn ROWS BETWEEN 5 PRECEDING AND CURRENT ROW
    ) = 6 THEN 1 ELSE 0 END AS ends_fall,
    CASE WHEN SUM(above) OVER (
      PARTITION BY indicator_id, kind, segment ORDER BY turn ROWS BETWEEN 6 PRECEDING AND CURRENT ROW
    ) = 7 OR SUM(below) OVER (
      PARTITION BY indicator_id, kind, segment ORDER BY turn ROWS BETWEEN 6 PRECEDING AND CURRENT ROW
    ) = 7 THEN 1 ELSE 0 END AS ends_shift,
    CASE WHEN SUM(near_limit) OVER (
      PARTITION BY indicator_id, kind, segment ORDER BY turn ROWS BETWEEN 2 PRECEDING AND CURRENT ROW
    ) >= 2 AND (SUM(above) OVER (
      PARTITION BY indicator_id, kind, segment ORDER BY turn ROWS BETWEEN 2 PRECEDING AND CURRENT ROW
    ) = 3 OR SUM(below) OVER (
      PARTITION BY indicator_id, kind, segment ORDER BY turn ROWS BETWEEN 2 PRECEDING AND CURRENT ROW
    ) = 3) THEN 1 ELSE 0 END AS ends_three
  FROM placed
),
-- Whether the point is one of such a row, which then ends with it or with one of the points after it.
joined AS (
  SELECT
    indicator_id,
    kind,
    position,
    period,
    above,
    outside,
    near_limit,
    MAX(ends_rise) OVER (
      PARTITION BY indicator_id, kind, segment ORDER BY turn ROWS BETWEEN CURRENT ROW AND 6 FOLLOWING
    ) AS in_rise,
    MAX(ends_fall) OVER (
      PARTITION BY indicator_id, kind, segment ORDER BY turn ROWS BETWEEN CURRENT ROW AND 6 FOLLOWING
    ) AS in_fall,
    MAX(ends_shift) OVER (
      PARTITION BY indicator_id, kind, segment ORDER BY turn ROWS BETWEEN CURRENT ROW AND 6 FOLLOWING
    ) AS in_shift,
    MAX(ends_three) OVER (
      PARTITION BY indicator_id, kind, segment ORDER BY turn ROWS BETWEEN CURRENT ROW AND 2 FOLLOWING
    ) AS in_three
  FROM ended
),
named AS (
  SELECT
    indicator_id,
    kind,
    position,
    period,
    above,
    in_rise,
    CASE
      WHEN outside = 1 THEN 'outside-limits'
      WHEN in_rise = 1 OR in_fall = 1 THEN 'trend'
      WHEN near_limit = 1 AND in_three = 1 THEN 'two-of-three'
      WHEN in_shift = 1 THEN 'shift'
      ELSE 'none'
    END AS signal
  FROM joined
)
SELECT
  indicator_id,
  kind,
  position,
  period,
  CAST(signal AS VARCHAR) AS signal,
  -- A trend points where it goes, wherever its points lie. The turn of one up into one down belongs to the one up.
  CAST(CASE
    WHEN signal = 'none' THEN NULL
    WHEN signal = 'trend' AND in_rise = 1 THEN 'high'
    WHEN signal = 'trend' THEN 'low'
    WHEN above = 1 THEN 'high'
    ELSE 'low'
  END AS VARCHAR) AS side
FROM named
