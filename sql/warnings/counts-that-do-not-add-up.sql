-- An agency's counts by category are not its count in all. They are published as given.
WITH
summed AS (
  SELECT indicator_id, period, breakdown, SUM(numerator) AS numerator
  FROM given_value
  GROUP BY indicator_id, period, breakdown
)
SELECT summed.indicator_id || ' in ' || summed.period || ': the counts given by ' || summed.breakdown || ' add up to '
  || CAST(summed.numerator AS VARCHAR) || ', and the total given is ' || CAST(total.numerator AS VARCHAR) || '.' AS warning
FROM summed
JOIN summed AS total
  ON total.indicator_id = summed.indicator_id
  AND total.period = summed.period
  AND total.breakdown = 'total'
WHERE summed.numerator <> total.numerator
ORDER BY warning
