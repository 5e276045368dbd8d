-- grain: indicator_id, period, breakdown, category
-- Every cell of the dataset with its numerator and denominator, or the reason there is none. Where the records are there, no
-- case is a zero; where they are not, nothing is. A breakdown of the indicator's own (a source, a reason) does not part the
-- population, so all its categories are reckoned on the whole of it.
WITH
frame AS (
  SELECT
    indicator_period.indicator_id,
    indicator_period.period,
    indicator_period.basis,
    indicator_period.status,
    indicator_category.breakdown,
    indicator_category.category,
    definition.denominator AS divided_by,
    COALESCE(parted.breakdown, 'total') AS population_breakdown,
    CASE WHEN parted.breakdown IS NULL THEN 'All' ELSE indicator_category.category END AS population_category
  FROM indicator_period
  JOIN indicator_category ON indicator_category.indicator_id = indicator_period.indicator_id
  JOIN indicator_definition AS definition ON definition.indicator_id = indicator_period.indicator_id
  LEFT JOIN (SELECT DISTINCT breakdown FROM known_category) AS parted ON parted.breakdown = indicator_category.breakdown
),
filled AS (
  SELECT
    frame.indicator_id,
    frame.period,
    frame.breakdown,
    frame.category,
    frame.divided_by,
    frame.basis,
    CASE
      WHEN frame.basis = 'records' THEN COALESCE(counted_case.numerator, 0)
      WHEN frame.basis = 'counts' THEN given_value.numerator
    END AS numerator,
    CASE
      WHEN frame.divided_by = 'none' THEN NULL
      WHEN frame.divided_by = 'rows' AND frame.basis = 'records' THEN COALESCE(counted_case.denominator, 0)
      WHEN frame.divided_by = 'rows' THEN given_value.denominator
      WHEN frame.basis = 'counts' THEN COALESCE(given_value.denominator, population_at.population)
      ELSE population_at.population
    END AS denominator,
    CASE
      WHEN frame.basis = 'counts' AND given_value.denominator IS NOT NULL THEN NULL
      ELSE population_at.population_year
    END AS population_year,
    CASE
      WHEN frame.basis = 'counts' AND given_value.denominator IS NOT NULL THEN NULL
      ELSE population_at.carried_forward
    END AS carried_forward,
    CASE
      WHEN frame.basis = 'none' THEN frame.status
      WHEN frame.basis = 'counts' AND given_value.numerator IS NULL THEN 'x'
    END AS absent,
    -- Whether there is such a population to be had at all.
    population_category.category IS NOT NULL AS has_population
  FROM frame
  LEFT JOIN counted_case
    ON counted_case.indicator_id = frame.indicator_id
    AND counted_case.period = frame.period
    AND counted_case.breakdown = frame.breakdown
    AND counted_case.category = frame.category
  LEFT JOIN given_value
    ON given_value.indicator_id = frame.indicator_id
    AND given_value.period = frame.period
    AND given_value.breakdown = frame.breakdown
    AND given_value.category = frame.category
  LEFT JOIN population_category
    ON population_category.denominator = frame.divided_by
    AND population_category.breakdown = frame.population_breakdown
    AND population_category.category = frame.population_category
  LEFT JOIN population_at
    ON population_at.period = frame.period
    AND population_at.denominator = frame.divided_by
    AND population_at.breakdown = frame.population_breakdown
    AND population_at.category = frame.population_category
)
SELECT
  CAST(indicator_id AS VARCHAR) AS indicator_id,
  CAST(period AS VARCHAR) AS period,
  CAST(breakdown AS VARCHAR) AS breakdown,
  CAST(category AS VARCHAR) AS category,
  CAST(numerator AS BIGINT) AS numerator,
  CAST(denominator AS BIGINT) AS denominator,
  CAST(population_year AS INTEGER) AS population_year,
  CAST(carried_forward AS BOOLEAN) AS population_carried_forward,
  CAST(CASE
    WHEN absent IS NOT NULL THEN absent
    WHEN divided_by = 'none' THEN NULL
    WHEN denominator = 0 THEN 'z'
    WHEN denominator IS NOT NULL THEN NULL
    WHEN divided_by = 'rows' OR has_population THEN 'x'
    ELSE 'z'
  END AS VARCHAR) AS value_status
FROM filled
