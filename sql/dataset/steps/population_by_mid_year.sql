-- grain: denominator, breakdown, category, mid_year
-- The people behind each category by mid-year. A category of which one area has no figure has none: a part is no whole.
WITH
needed AS (
  SELECT
    known.denominator,
    known.breakdown,
    known.category,
    known.age_from,
    known.age_to,
    CASE WHEN known.breakdown = 'sex' THEN known.category ELSE 'all' END AS sex,
    partnership_area.area_code
  FROM population_category AS known
  CROSS JOIN partnership_area
  WHERE known.age_from IS NOT NULL AND known.breakdown IN ('total', 'sex', 'age')
  UNION ALL
  SELECT
    known.denominator,
    known.breakdown,
    known.category,
    known.age_from,
    known.age_to,
    'all' AS sex,
    place.lsoa AS area_code
  FROM population_category AS known
  JOIN place
    ON place.locality IS NOT NULL
    AND known.category = CASE known.breakdown
      WHEN 'deprivation' THEN place.quintile
      WHEN 'deprivation-decile' THEN place.decile
      WHEN 'locality' THEN place.locality
    END
  WHERE known.age_from IS NOT NULL
),
size AS (
  SELECT denominator, breakdown, category, COUNT(*) AS areas
  FROM needed
  GROUP BY denominator, breakdown, category
),
summed AS (
  SELECT
    needed.denominator,
    needed.breakdown,
    needed.category,
    people.mid_year,
    COUNT(*) AS areas,
    SUM(people.population) AS population
  FROM needed
  JOIN people
    ON people.area_code = needed.area_code
    AND people.sex = needed.sex
    AND people.age_from = needed.age_from
    AND people.age_to = needed.age_to
  GROUP BY needed.denominator, needed.breakdown, needed.category, people.mid_year
)
SELECT
  summed.denominator,
  summed.breakdown,
  summed.category,
  summed.mid_year,
  CAST(summed.population AS BIGINT) AS population
FROM summed
JOIN size
  ON size.denominator = summed.denominator
  AND size.breakdown = summed.breakdown
  AND size.category = summed.category
  AND size.areas = summed.areas
