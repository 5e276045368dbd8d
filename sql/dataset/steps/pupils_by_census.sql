-- grain: breakdown, category, census_year
-- Pupils on roll at each January school census: the published total where there is one, else its phases added up.
WITH
latest_load AS (
  SELECT pupils.area_code, pupils.census_date, MAX(pupils.load_order) AS load_order
  FROM pupils
  JOIN partnership_area ON partnership_area.area_code = pupils.area_code
  GROUP BY pupils.area_code, pupils.census_date
),
by_phase AS (
  SELECT
    CASE WHEN pupils.sex <> 'all' THEN 'sex' WHEN pupils.ethnic_group <> 'all' THEN 'ethnicity' ELSE 'total' END AS breakdown,
    CASE
      WHEN pupils.sex <> 'all' THEN pupils.sex
      WHEN pupils.ethnic_group <> 'all' THEN pupils.ethnic_group
      ELSE 'All'
    END AS category,
    pupils.area_code,
    pupils.census_date,
    pupils.phase,
    pupils.pupils
  FROM pupils
  JOIN latest_load
    ON latest_load.area_code = pupils.area_code
    AND latest_load.census_date = pupils.census_date
    AND latest_load.load_order = pupils.load_order
  WHERE pupils.sex = 'all' OR pupils.ethnic_group = 'all'
),
by_area AS (
  SELECT
    breakdown,
    category,
    area_code,
    census_date,
    COALESCE(SUM(CASE WHEN phase = 'all' THEN pupils END), SUM(pupils)) AS pupils
  FROM by_phase
  GROUP BY breakdown, category, area_code, census_date
),
own_area AS (
  SELECT COUNT(*) AS areas FROM partnership_area
)
SELECT
  breakdown,
  category,
  CAST(year(census_date) AS INTEGER) AS census_year,
  MAX(census_date) AS census_date,
  CAST(SUM(pupils) AS BIGINT) AS population
FROM by_area
GROUP BY breakdown, category, year(census_date)
HAVING COUNT(*) = (SELECT areas FROM own_area)
