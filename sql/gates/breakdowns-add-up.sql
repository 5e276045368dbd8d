-- A breakdown made from records holds each case once, so its categories add up to the total.
WITH
summed AS (
  SELECT cell.indicator_id, cell.period, cell.breakdown,
    SUM(cell.numerator) AS numerator,
    SUM(CASE WHEN definition.denominator = 'rows' THEN cell.denominator END) AS denominator
  FROM cell
  JOIN indicator_definition AS definition ON definition.indicator_id = cell.indicator_id
  JOIN indicator_period
    ON indicator_period.indicator_id = cell.indicator_id
    AND indicator_period.period = cell.period
    AND indicator_period.basis = 'records'
  GROUP BY cell.indicator_id, cell.period, cell.breakdown
)
SELECT summed.indicator_id || ' in ' || summed.period || ': the categories of ' || summed.breakdown || ' add up to '
  || CAST(summed.numerator AS VARCHAR) || COALESCE(' of ' || CAST(summed.denominator AS VARCHAR), '') || ', and the total is '
  || CAST(total.numerator AS VARCHAR) || COALESCE(' of ' || CAST(total.denominator AS VARCHAR), '') || '.' AS failure
FROM summed
JOIN summed AS total
  ON total.indicator_id = summed.indicator_id
  AND total.period = summed.period
  AND total.breakdown = 'total'
WHERE summed.numerator <> total.numerator OR summed.denominator <> total.denominator
ORDER BY failure
