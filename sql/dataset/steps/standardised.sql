-- grain: level, indicator_id, period
-- The directly standardised rate: the rate that the standard population would have with the area's rates at each age. Its
-- interval is Dobson's (Dobson and others 1991) around Byar's for the count, as in PHEindicatormethods. None where the count is
-- below ten in all, or a band has no people or no count.
WITH
summed AS (
  SELECT
    indicator_id,
    period,
    per,
    scale,
    CAST(SUM(numerator) AS DOUBLE) AS x,
    SUM(weight * numerator / NULLIF(CAST(population AS DOUBLE), 0E0)) / NULLIF(SUM(weight), 0E0) AS rate,
    SUM(weight * weight * squared / NULLIF(CAST(population AS DOUBLE) * population, 0E0))
      / NULLIF(SUM(weight) * SUM(weight), 0E0) AS variance
  FROM stratum
  GROUP BY indicator_id, period, per, scale
  HAVING SUM(numerator) >= 10
    AND COUNT(*) = COUNT(numerator)
    AND COUNT(*) = COUNT(NULLIF(population, 0))
),
prepared AS (
  SELECT
    confidence.level,
    summed.indicator_id,
    summed.period,
    CAST(summed.per AS DOUBLE) AS per,
    CAST(summed.scale AS DOUBLE) AS scale,
    summed.rate,
    summed.x,
    SQRT(summed.variance / NULLIF(summed.x, 0E0)) AS widening,
    1 - 1 / NULLIF(9 * summed.x, 0E0) - confidence.z / NULLIF(3 * SQRT(summed.x), 0E0) AS below,
    1 - 1 / NULLIF(9 * (summed.x + 1), 0E0) + confidence.z / NULLIF(3 * SQRT(summed.x + 1), 0E0) AS above
  FROM summed
  CROSS JOIN confidence
),
bounded AS (
  SELECT
    prepared.*,
    rate + widening * (x * below * below * below - x) AS lower_rate,
    rate + widening * ((x + 1) * above * above * above - x) AS upper_rate
  FROM prepared
)
SELECT
  level,
  indicator_id,
  period,
  CAST(per * rate AS DOUBLE) AS value,
  CAST(per * lower_rate AS DOUBLE) AS lower_limit,
  CAST(per * upper_rate AS DOUBLE) AS upper_limit,
  CAST(FLOOR(per * rate * scale + 0.5E0) / CAST(scale AS DOUBLE) AS DOUBLE) AS value_rounded,
  CAST(FLOOR(per * lower_rate * scale + 0.5E0) / CAST(scale AS DOUBLE) AS DOUBLE) AS lower_rounded,
  CAST(FLOOR(per * upper_rate * scale + 0.5E0) / CAST(scale AS DOUBLE) AS DOUBLE) AS upper_rounded
FROM bounded
