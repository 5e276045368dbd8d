-- grain: indicator_id, kind, position
-- The points of each indicator's recent trend: the totals that have an interval, quarters and years apart, not rounded. A part of
-- a whole is tested by its counts (`counts`), a rate by its interval (`interval`).
SELECT
  figure.indicator_id,
  period.kind,
  period.position,
  period.period,
  CAST(CASE WHEN figure.interval_method = 'wilson' THEN 'counts' ELSE 'interval' END AS VARCHAR) AS tested_by,
  CAST(figure.numerator AS DOUBLE) AS numerator,
  CAST(figure.denominator AS DOUBLE) AS denominator,
  CAST(figure.per AS DOUBLE) * figure.numerator / NULLIF(CAST(figure.denominator AS DOUBLE), 0E0) AS value,
  limits.lower_limit,
  limits.upper_limit
FROM figure
JOIN period ON period.period = figure.period
JOIN confidence_interval AS limits
  ON limits.level = '95'
  AND limits.span = figure.span
  AND limits.indicator_id = figure.indicator_id
  AND limits.period = figure.period
  AND limits.breakdown = figure.breakdown
  AND limits.category = figure.category
WHERE figure.span = 'period' AND figure.breakdown = 'total' AND figure.interval_method IN ('wilson', 'poisson')
