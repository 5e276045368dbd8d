-- grain: indicator_id, period, breakdown, category
-- The rolling figures that may be shared: the totals that the audit let pass, rounded as the indicator's profile asks, and of
-- categories those that add up figures which are all shown.
SELECT
  rolling.indicator_id,
  rolling.period,
  rolling.breakdown,
  rolling.category,
  CAST((2 * rolling.numerator + profile.rounded_to) / (2 * profile.rounded_to) * profile.rounded_to AS BIGINT)
    AS numerator,
  CAST(CASE
    WHEN definition.denominator <> 'rows' THEN rolling.denominator
    ELSE (2 * rolling.denominator + profile.rounded_to) / (2 * profile.rounded_to) * profile.rounded_to
  END AS BIGINT) AS denominator,
  rolling.value_status
FROM rolling
JOIN indicator_definition AS definition ON definition.indicator_id = rolling.indicator_id
JOIN indicator_profile AS profile ON profile.indicator_id = rolling.indicator_id
LEFT JOIN hidden_span AS hidden
  ON hidden.indicator_id = rolling.indicator_id
  AND hidden.period = rolling.period
WHERE hidden.indicator_id IS NULL
  AND rolling.breakdown = 'total'
UNION ALL
SELECT indicator_id, period, breakdown, category, numerator, denominator, value_status
FROM rolling_of_shown
WHERE breakdown <> 'total'
