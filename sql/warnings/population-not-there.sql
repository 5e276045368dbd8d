-- Rates without a population have no value.
SELECT 'No population (' || definition.denominator || ', ' || cell.breakdown || ') is loaded for '
  || CAST(COUNT(DISTINCT cell.period) AS VARCHAR) || CASE WHEN COUNT(DISTINCT cell.period) = 1 THEN ' period: ' ELSE ' periods: ' END
  || CAST(COUNT(DISTINCT cell.indicator_id) AS VARCHAR)
  || CASE WHEN COUNT(DISTINCT cell.indicator_id) = 1 THEN ' indicator has' ELSE ' indicators have' END
  || ' cases and no rate there.' AS warning
FROM cell
JOIN indicator_definition AS definition ON definition.indicator_id = cell.indicator_id
WHERE cell.value_status = 'x' AND cell.numerator IS NOT NULL AND definition.denominator NOT IN ('rows', 'none')
GROUP BY definition.denominator, cell.breakdown
ORDER BY warning
