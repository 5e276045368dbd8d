-- grain: indicator_id, period, breakdown, category
-- Figures that agencies gave as counts, their agencies added up. Where no total was given, it is the sum of the first
-- breakdown given: the categories of a breakdown hold each case once.
WITH
given AS (
  SELECT
    lower(trim(indicator)) AS indicator_id,
    quarter AS period,
    lower(trim(breakdown)) AS breakdown,
    CASE WHEN lower(trim(breakdown)) = 'total' THEN 'All' ELSE lower(trim(category)) END AS category,
    numerator,
    denominator
  FROM indicator_values
),
named AS (
  SELECT
    given.indicator_id,
    given.period,
    given.breakdown,
    COALESCE(known_category.category, given.category) AS category,
    given.numerator,
    given.denominator
  FROM given
  JOIN indicator_definition AS definition ON definition.indicator_id = given.indicator_id
  LEFT JOIN known_category
    ON known_category.breakdown = given.breakdown
    AND lower(known_category.category) = given.category
),
summed AS (
  SELECT
    indicator_id,
    period,
    breakdown,
    category,
    SUM(numerator) AS numerator,
    CASE WHEN COUNT(denominator) = COUNT(*) THEN SUM(denominator) END AS denominator
  FROM named
  GROUP BY indicator_id, period, breakdown, category
),
first_breakdown AS (
  SELECT indicator_id, period, MIN(breakdown) AS breakdown
  FROM summed
  GROUP BY indicator_id, period
  HAVING COUNT(CASE WHEN breakdown = 'total' THEN 1 END) = 0
),
missing_total AS (
  SELECT
    summed.indicator_id,
    summed.period,
    'total' AS breakdown,
    'All' AS category,
    SUM(summed.numerator) AS numerator,
    CASE WHEN COUNT(summed.denominator) = COUNT(*) THEN SUM(summed.denominator) END AS denominator
  FROM summed
  JOIN first_breakdown
    ON first_breakdown.indicator_id = summed.indicator_id
    AND first_breakdown.period = summed.period
    AND first_breakdown.breakdown = summed.breakdown
  GROUP BY summed.indicator_id, summed.period
),
every_cell AS (
  SELECT indicator_id, period, breakdown, category, numerator, denominator FROM summed
  UNION ALL
  SELECT indicator_id, period, breakdown, category, numerator, denominator FROM missing_total
)
SELECT
  CAST(indicator_id AS VARCHAR) AS indicator_id,
  CAST(period AS VARCHAR) AS period,
  CAST(breakdown AS VARCHAR) AS breakdown,
  CAST(category AS VARCHAR) AS category,
  CAST(numerator AS BIGINT) AS numerator,
  CAST(denominator AS BIGINT) AS denominator
FROM every_cell
