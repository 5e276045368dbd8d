-- grain: span, indicator_id, period, breakdown, category
-- The one place where values are reckoned and rounded: half up (away from zero), in whole numbers, to the indicator's
-- decimals. `scaled` is the value times `scale`, so that differences of values are exact too.
WITH
figure AS (
  SELECT 'period' AS span, indicator_id, period, breakdown, category, numerator, denominator FROM cell
  WHERE value_status IS NULL
  UNION ALL
  SELECT 'rolling' AS span, indicator_id, period, 'total' AS breakdown, 'All' AS category, numerator, denominator
  FROM rolling
),
fraction AS (
  SELECT
    figure.span,
    figure.indicator_id,
    figure.period,
    figure.breakdown,
    figure.category,
    definition.scale,
    SIGN(figure.numerator) AS sign,
    ABS(figure.numerator) * definition.per * definition.scale AS above,
    CASE WHEN definition.denominator = 'none' THEN 1 ELSE NULLIF(figure.denominator, 0) END * definition.divisor AS below
  FROM figure
  JOIN indicator_definition AS definition ON definition.indicator_id = figure.indicator_id
),
rounded AS (
  SELECT span, indicator_id, period, breakdown, category, scale, sign * ((2 * above + below) / (2 * below)) AS scaled
  FROM fraction
  WHERE below IS NOT NULL
)
SELECT
  CAST(span AS VARCHAR) AS span,
  CAST(indicator_id AS VARCHAR) AS indicator_id,
  CAST(period AS VARCHAR) AS period,
  CAST(breakdown AS VARCHAR) AS breakdown,
  CAST(category AS VARCHAR) AS category,
  CAST(scaled AS BIGINT) AS scaled,
  CAST(scaled AS DOUBLE) / CAST(scale AS DOUBLE) AS value
FROM rounded
