-- grain: denominator, area_code, mid_year
-- The people on whom a rate is reckoned where only a number is published: those of the same country, region or authority, out of
-- the last load that has its year. Bands may overlap, so they are chosen as in people.sql: the very band, else every single year.
WITH
asked AS (
  SELECT DISTINCT known.denominator, known.age_from, known.age_to
  FROM comparator_link
  JOIN indicator_definition AS definition ON definition.indicator_id = comparator_link.indicator_id
  JOIN population_category AS known ON known.denominator = definition.denominator AND known.breakdown = 'total'
  WHERE comparator_link.of_population AND known.age_from IS NOT NULL
),
area AS (
  SELECT DISTINCT area_code FROM comparators
),
loaded AS (
  SELECT
    population.area_code,
    population.mid_year,
    population.sex,
    population.age_from,
    population.age_to,
    population.population,
    population.load_order,
    MAX(population.load_order) OVER (PARTITION BY population.area_code, population.mid_year) AS last_load
  FROM population
  JOIN area ON area.area_code = population.area_code
  WHERE population.area_type <> 'lsoa'
),
banded AS (
  SELECT
    asked.denominator,
    asked.age_from AS first_age,
    asked.age_to AS last_age,
    loaded.area_code,
    loaded.mid_year,
    loaded.age_from,
    loaded.age_to,
    COALESCE(
      MAX(CASE WHEN loaded.sex = 'all' THEN loaded.population END),
      CASE WHEN COUNT(*) = 2 THEN SUM(loaded.population) END
    ) AS population
  FROM loaded
  JOIN asked ON loaded.age_from >= asked.age_from AND loaded.age_to <= asked.age_to
  WHERE loaded.load_order = loaded.last_load
  GROUP BY
    asked.denominator, asked.age_from, asked.age_to, loaded.area_code, loaded.mid_year, loaded.age_from, loaded.age_to
),
summed AS (
  SELECT
    denominator,
    area_code,
    mid_year,
    COALESCE(
      MAX(CASE WHEN age_from = first_age AND age_to = last_age THEN population END),
      CASE
        WHEN COUNT(CASE WHEN age_from = age_to THEN population END) = last_age - first_age + 1
        THEN SUM(CASE WHEN age_from = age_to THEN population END)
      END
    ) AS people
  FROM banded
  GROUP BY denominator, area_code, mid_year, first_age, last_age
)
SELECT denominator, area_code, mid_year, CAST(people AS BIGINT) AS population
FROM summed
WHERE people > 0
