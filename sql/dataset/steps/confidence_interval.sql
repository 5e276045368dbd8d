-- grain: level, span, indicator_id, period, breakdown, category
-- The interval of each figure, as the tool of the Office for Health Improvement and Disparities reckons it (PHEindicatormethods).
-- `wilson` for a part of a whole: Wilson's score method. `poisson` for a rate: the exact limits of a count under ten, else
-- Byar's; `byar` is Byar's whatever the count. A part greater than its whole has none, and a gate refuses it.
WITH
figured AS (
  SELECT
    confidence.level,
    figure.span,
    figure.indicator_id,
    figure.period,
    figure.breakdown,
    figure.category,
    figure.interval_method,
    CAST(figure.numerator AS DOUBLE) AS x,
    NULLIF(CAST(figure.denominator AS DOUBLE), 0E0) AS n,
    CAST(figure.per AS DOUBLE) AS per,
    CAST(figure.scale AS DOUBLE) AS scale,
    confidence.z,
    poisson_limit.lower_events,
    poisson_limit.upper_events
  FROM figure
  CROSS JOIN confidence
  LEFT JOIN poisson_limit
    ON poisson_limit.level = confidence.level
    AND poisson_limit.events = figure.numerator
    AND figure.interval_method = 'poisson'
  WHERE figure.numerator >= 0
    AND (figure.interval_method IN ('poisson', 'byar')
      OR (figure.interval_method = 'wilson' AND figure.numerator <= figure.denominator))
),
-- Wilson's root, and what Byar's formula raises to the third power.
prepared AS (
  SELECT
    figured.*,
    CASE WHEN interval_method = 'wilson' THEN z * SQRT(z * z + 4 * x * (1 - x / NULLIF(n, 0E0))) END AS spread,
    1 - 1 / NULLIF(9 * x, 0E0) - z / NULLIF(3 * SQRT(x), 0E0) AS below,
    1 - 1 / NULLIF(9 * (x + 1), 0E0) + z / NULLIF(3 * SQRT(x + 1), 0E0) AS above
  FROM figured
),
bounded AS (
  SELECT
    prepared.*,
    CASE
      WHEN interval_method = 'wilson' AND x = 0 THEN 0E0
      WHEN interval_method = 'wilson' THEN (2 * x + z * z - spread) / NULLIF(2 * (n + z * z), 0E0)
      WHEN lower_events IS NOT NULL THEN lower_events / NULLIF(n, 0E0)
      -- So few events that the approximation falls below none at all.
      WHEN below >= 0 THEN x * below * below * below / NULLIF(n, 0E0)
    END AS lower_share,
    CASE
      WHEN interval_method = 'wilson' AND x = n THEN 1E0
      WHEN interval_method = 'wilson' THEN (2 * x + z * z + spread) / NULLIF(2 * (n + z * z), 0E0)
      WHEN upper_events IS NOT NULL THEN upper_events / NULLIF(n, 0E0)
      ELSE (x + 1) * above * above * above / NULLIF(n, 0E0)
    END AS upper_share
  FROM prepared
  WHERE n IS NOT NULL
)
SELECT
  level,
  span,
  indicator_id,
  period,
  breakdown,
  category,
  CAST(per * lower_share AS DOUBLE) AS lower_limit,
  CAST(per * upper_share AS DOUBLE) AS upper_limit,
  -- Half up, to the decimals of the value that they stand beside.
  CAST(FLOOR(per * lower_share * scale + 0.5E0) / CAST(scale AS DOUBLE) AS DOUBLE) AS lower_rounded,
  CAST(FLOOR(per * upper_share * scale + 0.5E0) / CAST(scale AS DOUBLE) AS DOUBLE) AS upper_rounded
FROM bounded
