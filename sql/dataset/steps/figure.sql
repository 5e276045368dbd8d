-- grain: span, indicator_id, period, breakdown, category
-- Every figure that is there, of a period or rolling, beside what its indicator says of reckoning it: the value is
-- `numerator × per ÷ (denominator × divisor)`, where nothing divides it by one. `interval_method` says which interval it has.
-- The ethnic groups within a fifth of deprivation are a breakdown of their own here.
WITH
counted AS (
  SELECT 'period' AS span, indicator_id, period, breakdown, category, numerator, denominator FROM cell
  WHERE value_status IS NULL
  UNION ALL
  SELECT 'rolling' AS span, indicator_id, period, breakdown, category, numerator, denominator FROM rolling
  WHERE value_status IS NULL
  UNION ALL
  SELECT span, indicator_id, period, figured_as AS breakdown, category, numerator, denominator FROM crossed_cell
  WHERE value_status IS NULL
)
SELECT
  CAST(counted.span AS VARCHAR) AS span,
  CAST(counted.indicator_id AS VARCHAR) AS indicator_id,
  CAST(counted.period AS VARCHAR) AS period,
  CAST(counted.breakdown AS VARCHAR) AS breakdown,
  CAST(counted.category AS VARCHAR) AS category,
  counted.numerator,
  CASE WHEN definition.denominator = 'none' THEN CAST(1 AS BIGINT) ELSE counted.denominator END AS denominator,
  definition.per,
  definition.scale,
  definition.divisor,
  definition.interval_method
FROM counted
JOIN indicator_definition AS definition ON definition.indicator_id = counted.indicator_id
