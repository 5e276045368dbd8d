-- grain: indicator_id, period
-- The partnership's figure that is set beside a published year: the period's own, but of a rate of what happened in a quarter the
-- rolling four quarters, because a year's count is four times as large as a quarter's.
WITH
spanned AS (
  SELECT
    cell.indicator_id,
    cell.period,
    CASE
      WHEN period.kind = 'quarter' AND definition.measured = 'in-period' AND definition.interval_method = 'poisson' THEN 'rolling'
      ELSE 'period'
    END AS span
  FROM cell
  JOIN period ON period.period = cell.period
  JOIN indicator_definition AS definition ON definition.indicator_id = cell.indicator_id
  WHERE cell.breakdown = 'total'
)
SELECT
  spanned.indicator_id,
  spanned.period,
  CAST(CASE WHEN spanned.span = 'rolling' THEN 'rolling-year' ELSE 'period' END AS VARCHAR) AS compared_with,
  valued.value,
  limits.lower_rounded AS lower_95,
  limits.upper_rounded AS upper_95
FROM spanned
JOIN indicator_definition AS definition
  ON definition.indicator_id = spanned.indicator_id
  AND (spanned.span = 'period' OR definition.rolling_periods = 4)
LEFT JOIN valued
  ON valued.span = spanned.span
  AND valued.indicator_id = spanned.indicator_id
  AND valued.period = spanned.period
  AND valued.breakdown = 'total'
LEFT JOIN confidence_interval AS limits
  ON limits.level = '95'
  AND limits.span = spanned.span
  AND limits.indicator_id = spanned.indicator_id
  AND limits.period = spanned.period
  AND limits.breakdown = 'total'
