-- Rates without a population have no value.
SELECT 'No population (' || definition.denominator || ', ' || cell.breakdown || ') is loaded for '
  || CAST(COUNT(DISTINCT cell.period) AS VARCHAR) || ' periods: ' || CAST(COUNT(DISTINCT cell.indicator_id) AS VARCHAR)
  || ' indicators have cases and no rate there.' AS warning
FROM cell
JOIN indicator_definition AS definition ON definition.indicator_id = cell.indicator_id
WHERE cell.value_status = 'x' AND cell.numerator IS NOT NULL AND definition.denominator NOT IN ('rows', 'none')
GROUP BY definition.denominator, cell.breakdown
ORDER BY warning
