-- grain: span, indicator_id, period, breakdown, within
-- How far apart the two ends of a breakdown are: the difference of their published values, exact, and its interval of 95%
-- confidence by squaring and adding the distances from each rate to its own limits (Newcombe 1998, method 10, for
-- proportions with Wilson's limits; Zou and Donner 2008, for any two rates with limits of their own).
WITH
apart AS (
  SELECT
    inequality_group.*,
    per * CAST(most_numerator AS DOUBLE) / NULLIF(most_denominator, 0) AS most_rate,
    per * CAST(least_numerator AS DOUBLE) / NULLIF(least_denominator, 0) AS least_rate
  FROM inequality_group
  WHERE status IS NULL
),
bounded AS (
  SELECT
    apart.*,
    most_rate - least_rate - SQRT(
      (most_rate - most_lower) * (most_rate - most_lower) + (least_upper - least_rate) * (least_upper - least_rate)
    ) AS lower_limit,
    most_rate - least_rate + SQRT(
      (most_upper - most_rate) * (most_upper - most_rate) + (least_rate - least_lower) * (least_rate - least_lower)
    ) AS upper_limit
  FROM apart
)
SELECT
  span,
  indicator_id,
  period,
  breakdown,
  within,
  most_category,
  CAST(most_scaled AS DOUBLE) / CAST(scale AS DOUBLE) AS most_value,
  least_category,
  CAST(least_scaled AS DOUBLE) / CAST(scale AS DOUBLE) AS least_value,
  CAST(most_scaled - least_scaled AS DOUBLE) / CAST(scale AS DOUBLE) AS gap,
  CAST(FLOOR(lower_limit * scale + 0.5E0) / CAST(scale AS DOUBLE) AS DOUBLE) AS lower_rounded,
  CAST(FLOOR(upper_limit * scale + 0.5E0) / CAST(scale AS DOUBLE) AS DOUBLE) AS upper_rounded
FROM bounded
