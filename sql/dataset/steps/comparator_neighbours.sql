-- grain: indicator_id, published_period, area_code
-- The mean of what is published of an authority's statistical neighbours, to the indicator's decimals, rounded half up in whole
-- numbers. A neighbour that is not there or has a symbol contributes nothing; where none contributes there is no mean.
WITH
published_year AS (
  SELECT DISTINCT indicator_id, published_period FROM comparator_published
),
-- The files that the figures of the neighbours come from are those of the year: one load has it.
met AS (
  SELECT
    published_year.indicator_id,
    published_year.published_period,
    neighbour_in_force.area_code,
    neighbour_in_force.model,
    COUNT(neighbour_set.neighbour_key) AS areas,
    COUNT(published.micro) AS contributing,
    SUM(published.micro) AS total
  FROM published_year
  JOIN neighbour_in_force ON neighbour_in_force.published_period = published_year.published_period
  JOIN neighbour_set
    ON neighbour_set.model = neighbour_in_force.model
    AND neighbour_set.area_code = neighbour_in_force.area_code
  LEFT JOIN comparator_published AS published
    ON published.indicator_id = published_year.indicator_id
    AND published.published_period = published_year.published_period
    AND published.area_type = 'authority'
    AND published.area_key = neighbour_set.neighbour_key
  GROUP BY
    published_year.indicator_id, published_year.published_period, neighbour_in_force.area_code, neighbour_in_force.model
)
SELECT
  met.indicator_id,
  met.published_period,
  met.area_code,
  CAST(met.model AS VARCHAR) AS model,
  CAST(met.areas AS BIGINT) AS areas,
  CAST(met.contributing AS BIGINT) AS contributing,
  CAST((2 * met.total * definition.scale + 1000000 * met.contributing) / NULLIF(2000000 * met.contributing, 0) AS DOUBLE)
    / CAST(definition.scale AS DOUBLE) AS value
FROM met
JOIN indicator_definition AS definition ON definition.indicator_id = met.indicator_id
