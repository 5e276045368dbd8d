-- grain: period, denominator, breakdown, category
-- The population that a rate of a period is reckoned on: the latest at or before it, and whether it is an older one than
-- the period's own, which is carried forward. A census counts from its year on.
WITH
known AS (
  SELECT population_year.period, by_year.denominator, by_year.breakdown, by_year.category, by_year.population,
    by_year.mid_year AS known_year, population_year.mid_year AS own_year
  FROM population_by_mid_year AS by_year
  JOIN population_year ON by_year.mid_year <= population_year.mid_year
  UNION ALL
  SELECT population_year.period, census.denominator, 'ethnicity' AS breakdown, census.category, census.population,
    census.census_year AS known_year, population_year.mid_year AS own_year
  FROM population_by_census AS census
  JOIN population_year ON census.census_year <= population_year.calendar_year
  UNION ALL
  SELECT population_year.period, 'pupils' AS denominator, census.breakdown, census.category, census.population,
    census.census_year AS known_year, population_year.calendar_year AS own_year
  FROM pupils_by_census AS census
  JOIN population_year ON census.census_date <= population_year.end_date
)
SELECT
  period,
  denominator,
  breakdown,
  category,
  CAST(MAX_BY(population, known_year) AS BIGINT) AS population,
  CAST(MAX(known_year) AS INTEGER) AS population_year,
  CAST(MAX(known_year) < MAX(own_year) AS BOOLEAN) AS carried_forward
FROM known
GROUP BY period, denominator, breakdown, category
