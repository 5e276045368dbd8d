-- grain: indicator_id, kind, position
-- Whether the last five points go up or down, as OHID's Fingertips tells it: a chi-squared test for trend at 99.8%, of the counts
-- of a part of a whole, or by a regression weighted by the intervals of a rate. There is a trend only if all five points, and
-- any four of them, go the same way: one odd point makes none. A point that is missing is passed over; with fewer than five,
-- or one without width (none, or all of the whole), it cannot be told, and there is no row.
WITH
numbered AS (
  SELECT
    indicator_id,
    kind,
    position,
    period,
    tested_by,
    numerator,
    denominator,
    value,
    1 / NULLIF((upper_limit - lower_limit) * (upper_limit - lower_limit), 0E0) AS weight,
    CASE WHEN numerator > 0 AND numerator < denominator THEN LN(numerator / NULLIF(denominator - numerator, 0E0)) END AS log_odds,
    ROW_NUMBER() OVER (PARTITION BY indicator_id, kind ORDER BY position) AS turn
  FROM trend_point
),
-- The five that end with each point, numbered 1 to 5; and of these all (0), or all but one.
windowed AS (
  SELECT
    last_point.indicator_id,
    last_point.kind,
    last_point.position,
    last_point.period,
    last_point.tested_by,
    point.numerator,
    point.denominator,
    CASE WHEN last_point.tested_by = 'counts' THEN point.log_odds ELSE point.value END AS x,
    CASE WHEN last_point.tested_by = 'counts' THEN 1E0 ELSE point.weight END AS w,
    CAST(point.turn - last_point.turn + 5 AS DOUBLE) AS t
  FROM numbered AS last_point
  JOIN numbered AS point
    ON point.indicator_id = last_point.indicator_id
    AND point.kind = last_point.kind
    AND point.turn BETWEEN last_point.turn - 4 AND last_point.turn
  WHERE last_point.turn >= 5
),
summed AS (
  SELECT
    windowed.indicator_id,
    windowed.kind,
    windowed.position,
    windowed.period,
    windowed.tested_by,
    numbers.dropped,
    COUNT(windowed.x * windowed.w) AS points,
    SUM(windowed.w) AS w,
    SUM(windowed.w * windowed.t) AS wt,
    SUM(windowed.w * windowed.x) AS wx,
    SUM(windowed.w * windowed.x * windowed.t) AS wxt,
    SUM(windowed.w * windowed.t * windowed.t) AS wtt,
    SUM(windowed.numerator) AS r,
    SUM(windowed.denominator) AS n,
    SUM(windowed.numerator * windowed.t) AS rt,
    SUM(windowed.denominator * windowed.t) AS nt,
    SUM(windowed.denominator * windowed.t * windowed.t) AS ntt
  FROM windowed
  CROSS JOIN (VALUES (0), (1), (2), (3), (4), (5)) AS numbers (dropped)
  WHERE windowed.t <> numbers.dropped
  GROUP BY
    windowed.indicator_id, windowed.kind, windowed.position, windowed.period, windowed.tested_by, numbers.dropped
),
-- The weight is without its factor 3.92 squared, which is the standard error that an interval of 95% is wide.
tested AS (
  SELECT
    indicator_id,
    kind,
    position,
    period,
    MIN(points + CASE WHEN dropped > 0 THEN 1 ELSE 0 END) AS points,
    MIN(SIGN(w * wxt - wt * wx)) AS least_sign,
    MAX(SIGN(w * wxt - wt * wx)) AS greatest_sign,
    MAX(CASE
      WHEN dropped > 0 THEN NULL
      WHEN tested_by = 'counts' THEN n * (n * rt - r * nt) * (n * rt - r * nt) / NULLIF(r * (n - r) * (n * ntt - nt * nt), 0E0)
      ELSE 15.3664E0 * (w * wxt - wt * wx) * (w * wxt - wt * wx) / NULLIF((w * wtt - wt * wt) * w, 0E0)
    END) AS chi_squared
  FROM summed
  GROUP BY indicator_id, kind, position, period
)
SELECT
  indicator_id,
  kind,
  position,
  period,
  CAST(chi_squared AS DOUBLE) AS chi_squared,
  CAST(CASE
    WHEN chi_squared <= 9.54953570608324E0 OR least_sign <> greatest_sign OR least_sign = 0 THEN 'no-change'
    WHEN least_sign > 0 THEN 'increasing'
    ELSE 'decreasing'
  END AS VARCHAR) AS trend
FROM tested
WHERE points = 5 AND chi_squared IS NOT NULL
