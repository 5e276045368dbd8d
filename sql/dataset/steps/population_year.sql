-- grain: period
-- The mid-year that belongs to a period: the last 30 June on or before its end. The pupil census is of January.
SELECT
  period,
  CAST(CASE WHEN month(end_date) >= 6 THEN year(end_date) ELSE year(end_date) - 1 END AS INTEGER) AS mid_year,
  CAST(year(end_date) AS INTEGER) AS calendar_year,
  end_date
FROM period
