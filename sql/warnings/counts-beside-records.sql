-- An agency gave as counts what records give too.
SELECT given_value.indicator_id || ' in ' || given_value.period
  || ': counts were given, and are not used, because the records they count were sent too.' AS warning
FROM given_value
JOIN indicator_period
  ON indicator_period.indicator_id = given_value.indicator_id
  AND indicator_period.period = given_value.period
  AND indicator_period.basis <> 'counts'
WHERE given_value.breakdown = 'total'
ORDER BY warning
