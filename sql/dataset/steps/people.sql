-- grain: area_code, mid_year, sex, age_from, age_to
-- How many people of the ages that denominators ask for live in an area of the partnership. Published bands may overlap (a
-- total beside its parts), so they are never simply added up: the very band, else every single year, else bands that
-- fill the ages exactly; where none of these is published there is no row.
WITH
asked AS (
  SELECT DISTINCT age_from, age_to FROM population_category WHERE age_from IS NOT NULL
),
banded AS (
  SELECT
    population.area_code,
    population.mid_year,
    population.sex,
    asked.age_from,
    asked.age_to,
    population.population,
    population.age_from AS band_from,
    population.age_to AS band_to
  FROM own_population AS population
  JOIN asked ON population.age_from >= asked.age_from AND population.age_to <= asked.age_to
),
summed AS (
  SELECT
    area_code,
    mid_year,
    sex,
    age_from,
    age_to,
    MAX(CASE WHEN band_from = age_from AND band_to = age_to THEN population END) AS of_the_band,
    CASE
      WHEN COUNT(CASE WHEN band_from = band_to THEN 1 END) = age_to - age_from + 1
      THEN SUM(CASE WHEN band_from = band_to THEN population END)
    END AS of_single_years,
    CASE WHEN SUM(band_to - band_from + 1) = age_to - age_from + 1 THEN SUM(population) END AS of_parts
  FROM banded
  GROUP BY area_code, mid_year, sex, age_from, age_to
)
SELECT
  area_code,
  mid_year,
  sex,
  age_from,
  age_to,
  CAST(COALESCE(of_the_band, of_single_years, of_parts) AS BIGINT) AS population
FROM summed
WHERE COALESCE(of_the_band, of_single_years, of_parts) IS NOT NULL
