-- grain: span, indicator_id, period, breakdown, quantile
-- The fifths (or tenths) of deprivation of which all have a rate: where one has none there is no line through them. The
-- standard error is of the rate's own limits, as PHEindicatormethods takes it where none is given: so that also a rate of
-- no event has one.
SELECT
  inequality_cell.span,
  inequality_cell.indicator_id,
  inequality_cell.period,
  inequality_cell.breakdown,
  CAST(inequality_cell.category AS BIGINT) AS quantile,
  CAST(inequality_cell.denominator AS DOUBLE) AS population,
  inequality_group.per * CAST(inequality_cell.numerator AS DOUBLE) / NULLIF(inequality_cell.denominator, 0) AS rate,
  (inequality_cell.upper_limit - inequality_cell.lower_limit) / NULLIF(2 * confidence.z, 0E0) AS standard_error,
  'none' AS transform
FROM inequality_group
JOIN inequality_cell
  ON inequality_cell.span = inequality_group.span
  AND inequality_cell.indicator_id = inequality_group.indicator_id
  AND inequality_cell.period = inequality_group.period
  AND inequality_cell.breakdown = inequality_group.breakdown
  AND inequality_cell.within = inequality_group.within
  AND inequality_cell.compared
JOIN confidence ON confidence.level = '95'
WHERE inequality_group.compared_categories = inequality_group.needed_categories
