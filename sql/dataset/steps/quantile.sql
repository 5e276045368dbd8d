-- grain: indicator_id, published_period, area_code
-- Which of so many equal parts each authority is in, 1 the worst and the last the best, as OHID's PHEindicatormethods assigns
-- them (`phe_quantile`): of n values, the one with r - 1 worse than it is in part q + 1 - ceiling((n + 1 - r) / (n / q)). Equals
-- share the worse part; fewer values than parts have none. The ceiling is of whole numbers, ((n + 1 - r) * q + n - 1) / n: the
-- binary fractions of the source can give a part 0, which it then calls 1, and these cannot.
WITH
ranked AS (
  SELECT
    indicator_id,
    published_period,
    area_code,
    quantiles,
    COUNT(*) OVER (PARTITION BY indicator_id, published_period) AS areas,
    RANK() OVER (
      PARTITION BY indicator_id, published_period
      ORDER BY CASE WHEN better = 'higher' THEN micro ELSE -micro END
    ) AS place_from_worst
  FROM quantile_value
  WHERE micro IS NOT NULL AND better <> 'neither'
)
SELECT
  indicator_id,
  published_period,
  area_code,
  CAST(quantiles + 1 - ((areas + 1 - place_from_worst) * quantiles + areas - 1) / NULLIF(areas, 0) AS BIGINT) AS quantile
FROM ranked
WHERE areas >= quantiles
