-- grain: indicator_id, period, breakdown, category
-- An indicator's figure for a period and one category of one breakdown: a number, or in value_status the reason there is none
-- (`x` not returned or its population not loaded, `z` not applicable). Rates are of the period's own count, not of a year.
-- Intervals (lower_95, upper_95) and suppression join here: one column each beside `value`, from tables of their own.
SELECT
  cell.indicator_id,
  cell.period,
  cell.breakdown,
  cell.category,
  cell.numerator,
  cell.denominator,
  valued.value,
  cell.value_status,
  cell.population_year,
  cell.population_carried_forward
FROM cell
LEFT JOIN valued
  ON valued.span = 'period'
  AND valued.indicator_id = cell.indicator_id
  AND valued.period = cell.period
  AND valued.breakdown = cell.breakdown
  AND valued.category = cell.category
