-- grain: indicator_id, period, breakdown, category
-- An indicator's figure for a period and one category of one breakdown: a number, or in value_status the reason there is none
-- (`x` not returned or its population not loaded, `z` not applicable). Rates are of the period's own count, not of a year.
-- Percentages and rates have an interval of 95% confidence, rounded as the value is; a number and an amount have none.
SELECT
  cell.indicator_id,
  cell.period,
  cell.breakdown,
  cell.category,
  cell.numerator,
  cell.denominator,
  valued.value,
  confidence_interval.lower_rounded AS lower_95,
  confidence_interval.upper_rounded AS upper_95,
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
LEFT JOIN confidence_interval
  ON confidence_interval.level = '95'
  AND confidence_interval.span = 'period'
  AND confidence_interval.indicator_id = cell.indicator_id
  AND confidence_interval.period = cell.period
  AND confidence_interval.breakdown = cell.breakdown
  AND confidence_interval.category = cell.category
