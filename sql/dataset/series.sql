-- grain: indicator_id, period
-- An indicator's total over time, with what it is compared to. Changes are of the published (rounded) values.
-- The mean, the limits, the signal, its direction and the assurance against a target join here from a table of their own.
WITH
scaled AS (
  SELECT indicator_id, period, scaled, value FROM valued WHERE span = 'period' AND breakdown = 'total'
),
rolling_year AS (
  SELECT indicator_id, period, value FROM valued WHERE span = 'rolling'
)
SELECT
  measure.indicator_id,
  measure.period,
  measure.value,
  measure.value_status,
  rolling_year.value AS rolling_year_value,
  before.value AS previous,
  year_before.value AS same_period_last_year,
  CAST(now.scaled - before.scaled AS DOUBLE) / CAST(definition.scale AS DOUBLE) AS change,
  CAST(now.scaled - year_before.scaled AS DOUBLE) / CAST(definition.scale AS DOUBLE) AS change_on_year
FROM measure
JOIN period ON period.period = measure.period
JOIN indicator_definition AS definition ON definition.indicator_id = measure.indicator_id
LEFT JOIN scaled AS now ON now.indicator_id = measure.indicator_id AND now.period = measure.period
LEFT JOIN scaled AS before ON before.indicator_id = measure.indicator_id AND before.period = period.previous
LEFT JOIN scaled AS year_before
  ON year_before.indicator_id = measure.indicator_id
  AND year_before.period = period.same_last_year
LEFT JOIN rolling_year ON rolling_year.indicator_id = measure.indicator_id AND rolling_year.period = measure.period
WHERE measure.breakdown = 'total'
