-- grain: area_code, mid_year, sex, age_from, age_to
-- The published bands of the partnership's areas and of its LSOAs, out of the last load that has the area's year. Files of all
-- England are large: nothing else reads them.
WITH
own_area AS (
  SELECT area_code FROM partnership_area
  UNION ALL
  SELECT lsoa AS area_code FROM place WHERE locality IS NOT NULL
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
  JOIN own_area ON own_area.area_code = population.area_code
),
own AS (
  SELECT area_code, mid_year, sex, age_from, age_to, population
  FROM loaded
  WHERE load_order = last_load
),
-- Small-area files give the sexes and not their sum.
both_sexes AS (
  SELECT
    area_code,
    mid_year,
    age_from,
    age_to,
    CAST(SUM(CASE WHEN sex IN ('F', 'M') THEN population END) AS BIGINT) AS population_of_both
  FROM own
  GROUP BY area_code, mid_year, age_from, age_to
  HAVING COUNT(CASE WHEN sex IN ('F', 'M') THEN 1 END) = 2 AND COUNT(CASE WHEN sex = 'all' THEN 1 END) = 0
)
SELECT area_code, mid_year, sex, age_from, age_to, population
FROM own
UNION ALL
SELECT area_code, mid_year, 'all' AS sex, age_from, age_to, population_of_both AS population
FROM both_sexes
