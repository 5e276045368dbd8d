-- grain: indicator_id, published_period, area_type, area_code
-- What is published of each area for the indicators that name a comparator, out of the last load that has the year: the figure
-- itself, or its symbol. Where the indicator asks for it the published number is divided by the area's own population, rounded
-- half up in whole numbers (`reckoned`); a figure is never a mean of other areas. `micro` is the value in millionths, so that
-- means and ranks are exact.
WITH
linked AS (
  SELECT
    comparator_link.indicator_id,
    comparator_link.of_population,
    comparators.published_period,
    comparators.end_date,
    comparators.area_type,
    comparators.area_code,
    comparators.area_name,
    comparators.value,
    comparators.value_status,
    comparators.source_file,
    comparators.load_order,
    MAX(comparators.load_order) OVER (
      PARTITION BY comparator_link.indicator_id, comparators.published_period
    ) AS last_load
  FROM comparator_link
  JOIN comparators
    ON comparators.measure = comparator_link.measure
    AND lower(comparators.filters) = comparator_link.filters
),
known_code AS (
  SELECT area_code, dfe_code FROM comparators
  UNION ALL
  SELECT area_code, dfe_code FROM partnership_area
),
coded AS (
  SELECT area_code, MAX(dfe_code) AS dfe_code FROM known_code GROUP BY area_code
),
counted AS (
  SELECT
    linked.indicator_id,
    linked.of_population,
    linked.published_period,
    linked.end_date,
    linked.area_type,
    linked.area_code,
    linked.area_name,
    COALESCE(coded.dfe_code, linked.area_code) AS area_key,
    linked.value,
    linked.value_status,
    linked.source_file,
    definition.scale,
    CAST(ROUND(linked.value) AS BIGINT) * definition.per * definition.scale AS above,
    people.population AS below
  FROM linked
  JOIN indicator_definition AS definition ON definition.indicator_id = linked.indicator_id
  LEFT JOIN coded ON coded.area_code = linked.area_code
  LEFT JOIN comparator_population AS people
    ON people.denominator = definition.denominator
    AND people.area_code = linked.area_code
    AND people.mid_year = CASE WHEN month(linked.end_date) >= 6 THEN year(linked.end_date) ELSE year(linked.end_date) - 1 END
  WHERE linked.load_order = linked.last_load
),
valued_in_millionths AS (
  SELECT
    counted.*,
    CASE
      WHEN of_population THEN (2 * above + below) / NULLIF(2 * below, 0) * (1000000 / NULLIF(scale, 0))
      ELSE CAST(ROUND(value * 1000000) AS BIGINT)
    END AS millionths
  FROM counted
)
SELECT
  CAST(indicator_id AS VARCHAR) AS indicator_id,
  CAST(published_period AS VARCHAR) AS published_period,
  end_date,
  CAST(area_type AS VARCHAR) AS area_type,
  CAST(area_code AS VARCHAR) AS area_code,
  CAST(area_name AS VARCHAR) AS area_name,
  CAST(area_key AS VARCHAR) AS area_key,
  CAST(millionths AS BIGINT) AS micro,
  CAST(millionths AS DOUBLE) / 1000000 AS value,
  CAST(CASE WHEN millionths IS NULL THEN COALESCE(value_status, 'x') END AS VARCHAR) AS value_status,
  CAST(of_population AS BOOLEAN) AS reckoned,
  CAST(source_file AS VARCHAR) AS source_file
FROM valued_in_millionths
