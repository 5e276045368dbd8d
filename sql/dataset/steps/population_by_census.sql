-- grain: denominator, category, census_year
-- The people of each ethnic group by census, with the bands chosen as in people.sql.
WITH
latest_load AS (
  SELECT census.area_code, census.census_year, MAX(census.load_order) AS load_order
  FROM population_ethnicity AS census
  JOIN partnership_area ON partnership_area.area_code = census.area_code
  GROUP BY census.area_code, census.census_year
),
summed AS (
  SELECT
    known.denominator,
    known.category,
    known.age_from,
    known.age_to,
    census.area_code,
    census.census_year,
    MAX(CASE WHEN census.age_from = known.age_from AND census.age_to = known.age_to THEN census.population END) AS of_the_band,
    CASE
      WHEN COUNT(CASE WHEN census.age_from = census.age_to THEN 1 END) = known.age_to - known.age_from + 1
      THEN SUM(CASE WHEN census.age_from = census.age_to THEN census.population END)
    END AS of_single_years,
    CASE
      WHEN SUM(census.age_to - census.age_from + 1) = known.age_to - known.age_from + 1 THEN SUM(census.population)
    END AS of_parts
  FROM population_category AS known
  JOIN population_ethnicity AS census
    ON census.ethnic_group = known.category
    AND census.age_from >= known.age_from
    AND census.age_to <= known.age_to
  JOIN latest_load
    ON latest_load.area_code = census.area_code
    AND latest_load.census_year = census.census_year
    AND latest_load.load_order = census.load_order
  WHERE known.breakdown = 'ethnicity'
  GROUP BY known.denominator, known.category, known.age_from, known.age_to, census.area_code, census.census_year
),
own_area AS (
  SELECT COUNT(*) AS areas FROM partnership_area
)
SELECT
  denominator,
  category,
  census_year,
  CAST(SUM(COALESCE(of_the_band, of_single_years, of_parts)) AS BIGINT) AS population
FROM summed
GROUP BY denominator, category, census_year
HAVING COUNT(COALESCE(of_the_band, of_single_years, of_parts)) = (SELECT areas FROM own_area)
