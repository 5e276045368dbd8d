-- grain: indicator_id, period
-- The target that the partnership had set itself when a period began.
SELECT
  target.indicator_id,
  period.period,
  CAST(MAX_BY(target.value, target.first_day) AS DOUBLE) AS target
FROM target
JOIN period ON period.start_date >= target.first_day
GROUP BY target.indicator_id, period.period
