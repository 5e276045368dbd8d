-- grain: level, span, indicator_id, period, breakdown
-- The slope index of inequality: a line through the rates of the fifths (or tenths), weighed by their people, over the
-- middle of the share of people that each covers, from the most deprived (0) to the least (1); how much higher it is at
-- its most deprived end. The relative index is how many times one end is the other. As PHEindicatormethods reckons them
-- (phe_sii, with a negative multiplier), and with its transformations: `log` or `logit`, or `none`. Its limits come from
-- random draws; these from the same errors without drawing: the variance of a sum of independent rates.
WITH
ranked AS (
  SELECT
    span,
    indicator_id,
    period,
    breakdown,
    transform,
    standard_error,
    CASE transform
      WHEN 'log' THEN LN(rate)
      WHEN 'logit' THEN LN(rate / NULLIF(1 - rate, 0E0))
      ELSE rate
    END AS y,
    population / NULLIF(SUM(population) OVER (PARTITION BY span, indicator_id, period, breakdown), 0E0) AS weight,
    (SUM(population) OVER (
      PARTITION BY span, indicator_id, period, breakdown
      ORDER BY quantile ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) - population / 2) / NULLIF(SUM(population) OVER (PARTITION BY span, indicator_id, period, breakdown), 0E0) AS x
  FROM slope_point
),
moment AS (
  SELECT
    span,
    indicator_id,
    period,
    breakdown,
    transform,
    SUM(weight * x) AS x_mean,
    SUM(weight * y) AS y_mean,
    SUM(weight * x * x) - SUM(weight * x) * SUM(weight * x) AS x_spread,
    SUM(weight * x * y) - SUM(weight * x) * SUM(weight * y) AS together
  FROM ranked
  GROUP BY span, indicator_id, period, breakdown, transform
),
fitted AS (
  SELECT
    moment.*,
    y_mean - x_mean * together / NULLIF(x_spread, 0E0) AS first_fitted,
    y_mean + (1 - x_mean) * together / NULLIF(x_spread, 0E0) AS last_fitted
  FROM moment
),
-- The line's ends on the scale of the rates, and how fast each moves there with its own scale.
ended AS (
  SELECT
    fitted.*,
    CASE transform
      WHEN 'log' THEN EXP(first_fitted)
      WHEN 'logit' THEN 1 / NULLIF(1 + EXP(-first_fitted), 0E0)
      ELSE first_fitted
    END AS first_end,
    CASE transform
      WHEN 'log' THEN EXP(last_fitted)
      WHEN 'logit' THEN 1 / NULLIF(1 + EXP(-last_fitted), 0E0)
      ELSE last_fitted
    END AS last_end,
    CASE transform
      WHEN 'log' THEN EXP(first_fitted)
      WHEN 'logit' THEN EXP(-first_fitted) / NULLIF((1 + EXP(-first_fitted)) * (1 + EXP(-first_fitted)), 0E0)
      ELSE 1E0
    END AS first_pace,
    CASE transform
      WHEN 'log' THEN EXP(last_fitted)
      WHEN 'logit' THEN EXP(-last_fitted) / NULLIF((1 + EXP(-last_fitted)) * (1 + EXP(-last_fitted)), 0E0)
      ELSE 1E0
    END AS last_pace
  FROM fitted
),
-- How much each rate moves either end, in standard errors of its own.
pulled AS (
  SELECT
    ended.span,
    ended.indicator_id,
    ended.period,
    ended.breakdown,
    ended.first_end,
    ended.last_end,
    ranked.standard_error * ended.first_pace * ranked.weight
      * (1 - ended.x_mean * (ranked.x - ended.x_mean) / NULLIF(ended.x_spread, 0E0)) AS first_pull,
    ranked.standard_error * ended.last_pace * ranked.weight
      * (1 + (1 - ended.x_mean) * (ranked.x - ended.x_mean) / NULLIF(ended.x_spread, 0E0)) AS last_pull
  FROM ended
  JOIN ranked
    ON ranked.span = ended.span
    AND ranked.indicator_id = ended.indicator_id
    AND ranked.period = ended.period
    AND ranked.breakdown = ended.breakdown
),
summed AS (
  SELECT
    span,
    indicator_id,
    period,
    breakdown,
    first_end,
    last_end,
    SQRT(SUM((first_pull - last_pull) * (first_pull - last_pull))) AS slope_error,
    -- Of the logarithm of the ratio, which there is only where both ends are above zero.
    SQRT(SUM(
      (first_pull / NULLIF(first_end, 0E0) - last_pull / NULLIF(last_end, 0E0))
        * (first_pull / NULLIF(first_end, 0E0) - last_pull / NULLIF(last_end, 0E0))
    )) AS ratio_error
  FROM pulled
  GROUP BY span, indicator_id, period, breakdown, first_end, last_end
)
SELECT
  confidence.level,
  summed.span,
  summed.indicator_id,
  summed.period,
  summed.breakdown,
  CAST(first_end AS DOUBLE) AS most_deprived_end,
  CAST(last_end AS DOUBLE) AS least_deprived_end,
  CAST(first_end - last_end AS DOUBLE) AS slope,
  CAST(first_end - last_end - confidence.z * slope_error AS DOUBLE) AS slope_lower,
  CAST(first_end - last_end + confidence.z * slope_error AS DOUBLE) AS slope_upper,
  CAST(CASE WHEN first_end > 0 AND last_end > 0 THEN first_end / NULLIF(last_end, 0E0) END AS DOUBLE) AS ratio,
  CAST(CASE WHEN first_end > 0 AND last_end > 0
    THEN first_end / NULLIF(last_end, 0E0) * EXP(-confidence.z * ratio_error) END AS DOUBLE) AS ratio_lower,
  -- A limit of a thousand million times is none: the least deprived end is next to nothing.
  CAST(CASE WHEN first_end > 0 AND last_end > 0 AND confidence.z * ratio_error < 20
    THEN first_end / NULLIF(last_end, 0E0) * EXP(confidence.z * ratio_error) END AS DOUBLE) AS ratio_upper
FROM summed
CROSS JOIN confidence
