-- grain: day
-- The working days of England up to and including each day of the years whose bank holidays are listed.
WITH
every_day AS (
  SELECT date_add('day', n, holiday_span.first_day) AS day
  FROM holiday_span
  CROSS JOIN UNNEST(sequence(0, 9999)) AS numbers (n)
  WHERE date_add('day', n, holiday_span.first_day) <= holiday_span.last_day
),
marked AS (
  SELECT
    every_day.day,
    CASE WHEN day_of_week(every_day.day) <= 5 AND bank_holiday.day IS NULL THEN 1 ELSE 0 END AS works
  FROM every_day
  LEFT JOIN bank_holiday ON bank_holiday.day = every_day.day
)
SELECT
  day,
  CAST(SUM(works) OVER (ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) AS days_so_far
FROM marked
