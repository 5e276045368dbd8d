-- grain: indicator_id, period, stratum
-- The age bands of the indicators that ask for a standardised rate: events, people, and the weight of the band in the standard
-- population, of which a band takes the years that it covers, as if each year of a standard band held as many. Every band of
-- the denominator is there, also one in which nothing happened. `squared` is the sum of the squares of the events of each
-- child, which is their number where each event stands for itself.
WITH
weighed AS (
  SELECT
    known.denominator,
    known.category,
    SUM(
      CAST(standard.people AS DOUBLE)
        * (CASE WHEN standard.age_to < known.age_to THEN standard.age_to ELSE known.age_to END
          - CASE WHEN standard.age_from > known.age_from THEN standard.age_from ELSE known.age_from END + 1)
        / NULLIF(standard.age_to - standard.age_from + 1, 0)
    ) AS weight
  FROM population_category AS known
  JOIN standard_population AS standard
    ON standard.age_from <= known.age_to
    AND standard.age_to >= known.age_from
  WHERE known.breakdown = 'age'
  GROUP BY known.denominator, known.category
),
counted AS (
  SELECT
    definition.indicator_id,
    indicator_period.period,
    weighed.category,
    -- Where records came, a band that has no cell had no case; a cell without a number is one that may not be told.
    CASE WHEN indicator_period.basis = 'records' AND cell.indicator_id IS NULL THEN 0 ELSE cell.numerator END AS numerator,
    population_at.population,
    weighed.weight,
    definition.per,
    definition.scale
  FROM indicator_definition AS definition
  JOIN indicator_period
    ON indicator_period.indicator_id = definition.indicator_id
    AND indicator_period.basis <> 'none'
  JOIN weighed ON weighed.denominator = definition.denominator
  LEFT JOIN cell
    ON cell.indicator_id = definition.indicator_id
    AND cell.period = indicator_period.period
    AND cell.breakdown = 'age'
    AND cell.category = weighed.category
  LEFT JOIN population_at
    ON population_at.denominator = definition.denominator
    AND population_at.period = indicator_period.period
    AND population_at.breakdown = 'age'
    AND population_at.category = weighed.category
  WHERE definition.standardised = 'age'
)
SELECT
  CAST(indicator_id AS VARCHAR) AS indicator_id,
  CAST(period AS VARCHAR) AS period,
  CAST(category AS VARCHAR) AS stratum,
  CAST(numerator AS BIGINT) AS numerator,
  CAST(numerator AS BIGINT) AS squared,
  CAST(population AS BIGINT) AS population,
  CAST(weight AS DOUBLE) AS weight,
  per,
  scale
FROM counted
