-- grain: span, indicator_id, period, breakdown, category
-- The one place where values are reckoned and rounded: half up (away from zero), in whole numbers, to the indicator's
-- decimals. `scaled` is the value times `scale`, so that differences of values are exact too.
WITH
fraction AS (
  SELECT
    span,
    indicator_id,
    period,
    breakdown,
    category,
    scale,
    SIGN(numerator) AS sign,
    ABS(numerator) * per * scale AS above,
    NULLIF(denominator, 0) * divisor AS below
  FROM figure
),
rounded AS (
  SELECT span, indicator_id, period, breakdown, category, scale, sign * ((2 * above + below) / (2 * below)) AS scaled
  FROM fraction
  WHERE below IS NOT NULL
)
SELECT
  span,
  indicator_id,
  period,
  breakdown,
  category,
  CAST(scaled AS BIGINT) AS scaled,
  CAST(scaled AS DOUBLE) / CAST(scale AS DOUBLE) AS value
FROM rounded
