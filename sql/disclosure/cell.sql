-- grain: indicator_id, period, breakdown, category
-- The cells as they may be shared: what is hidden has the status `c` and no count, and other counts are rounded as the
-- indicator's profile asks. Everything else of the shared schema is reckoned from these cells, so that nothing in it can say
-- more than they do.
SELECT
  cell.indicator_id,
  cell.period,
  cell.breakdown,
  cell.category,
  CAST(CASE
    WHEN hidden.numerator IS NULL
      THEN (2 * cell.numerator + profile.rounded_to) / (2 * profile.rounded_to) * profile.rounded_to
  END AS BIGINT) AS numerator,
  CAST(CASE
    WHEN definition.denominator <> 'rows' THEN cell.denominator
    WHEN hidden.denominator IS NULL
      THEN (2 * cell.denominator + profile.rounded_to) / (2 * profile.rounded_to) * profile.rounded_to
  END AS BIGINT) AS denominator,
  cell.population_year,
  cell.population_carried_forward,
  CAST(CASE
    WHEN hidden.numerator IS NOT NULL OR hidden.denominator IS NOT NULL THEN 'c'
    ELSE cell.value_status
  END AS VARCHAR) AS value_status
FROM cell
JOIN indicator_definition AS definition ON definition.indicator_id = cell.indicator_id
JOIN indicator_profile AS profile ON profile.indicator_id = cell.indicator_id
LEFT JOIN disclosure AS hidden
  ON hidden.indicator_id = cell.indicator_id
  AND hidden.period = cell.period
  AND hidden.breakdown = cell.breakdown
  AND hidden.category = cell.category
