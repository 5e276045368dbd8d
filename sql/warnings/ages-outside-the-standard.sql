-- A standardised rate leaves out who has no place in its age bands.
WITH
of_a_band AS (
  SELECT indicator_id, period, SUM(numerator) AS cases FROM stratum GROUP BY indicator_id, period
),
left_out AS (
  SELECT cell.indicator_id, SUM(cell.numerator - of_a_band.cases) AS cases
  FROM of_a_band
  JOIN cell
    ON cell.indicator_id = of_a_band.indicator_id
    AND cell.period = of_a_band.period
    AND cell.breakdown = 'total'
  GROUP BY cell.indicator_id
)
SELECT indicator_id || ': ' || CAST(cases AS VARCHAR)
  || ' cases of no known age, or of one outside its denominator, are not in its standardised rate.' AS warning
FROM left_out
WHERE cases > 0
ORDER BY warning
