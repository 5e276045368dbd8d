-- grain: indicator_id, period, area_type, area_code
-- The figures to set beside an indicator's period: of England, the region, each of the partnership's authorities as published,
-- and the neighbours of each. A quarter has those of the last published year that ended by the quarter's end; a year its own.
WITH
published_year AS (
  SELECT indicator_id, published_period, MAX(end_date) AS end_date
  FROM comparator_published
  GROUP BY indicator_id, published_period
),
dated AS (
  SELECT
    cell.indicator_id,
    cell.period,
    period.end_date,
    MAX_BY(published_year.published_period, published_year.end_date) AS published_period,
    MAX(published_year.end_date) AS published_end
  FROM cell
  JOIN period ON period.period = cell.period
  JOIN published_year
    ON published_year.indicator_id = cell.indicator_id
    AND ((period.kind = 'quarter' AND published_year.end_date <= period.end_date)
      OR published_year.published_period = cell.period)
  WHERE cell.breakdown = 'total'
  GROUP BY cell.indicator_id, cell.period, period.end_date
),
area AS (
  SELECT 'england' AS area_type, 'E92000001' AS area_code, 'England' AS area_name, 'E92000001' AS area_key
  UNION ALL
  SELECT 'region' AS area_type, area_code, area_name, area_code AS area_key FROM partnership_region
  UNION ALL
  SELECT 'authority' AS area_type, area_code, area_name, area_key FROM own_authority
),
set_beside AS (
  SELECT
    dated.indicator_id,
    dated.period,
    dated.end_date,
    dated.published_period,
    dated.published_end,
    area.area_type,
    area.area_code,
    COALESCE(published.area_name, area.area_name) AS area_name,
    published.value,
    COALESCE(published.value_status, CASE WHEN published.value IS NULL THEN 'x' END) AS value_status,
    CAST(NULL AS VARCHAR) AS neighbour_set,
    CAST(NULL AS BIGINT) AS contributing_areas,
    CAST(NULL AS BIGINT) AS areas_in_set
  FROM dated
  CROSS JOIN area
  LEFT JOIN comparator_published AS published
    ON published.indicator_id = dated.indicator_id
    AND published.published_period = dated.published_period
    AND published.area_type = area.area_type
    AND published.area_key = area.area_key
  UNION ALL
  SELECT
    dated.indicator_id,
    dated.period,
    dated.end_date,
    dated.published_period,
    dated.published_end,
    'neighbours' AS area_type,
    own_authority.area_code,
    'Statistical neighbours of ' || own_authority.area_name AS area_name,
    neighbours_mean.value,
    CASE WHEN neighbours_mean.value IS NULL THEN 'x' END AS value_status,
    neighbours_mean.model AS neighbour_set,
    neighbours_mean.contributing AS contributing_areas,
    neighbours_mean.areas AS areas_in_set
  FROM dated
  JOIN comparator_neighbours AS neighbours_mean
    ON neighbours_mean.indicator_id = dated.indicator_id
    AND neighbours_mean.published_period = dated.published_period
  JOIN own_authority ON own_authority.area_code = neighbours_mean.area_code
)
SELECT
  indicator_id,
  period,
  CAST(area_type AS VARCHAR) AS area_type,
  CAST(area_code AS VARCHAR) AS area_code,
  CAST(area_name AS VARCHAR) AS area_name,
  value,
  -- Neither a published count nor a mean of such has an interval. A figure that is an estimate would bring its own.
  CAST(FALSE AS BOOLEAN) AS is_estimate,
  CAST(NULL AS DOUBLE) AS lower_95,
  CAST(NULL AS DOUBLE) AS upper_95,
  CAST(value_status AS VARCHAR) AS value_status,
  CAST(neighbour_set AS VARCHAR) AS neighbour_set,
  contributing_areas,
  areas_in_set,
  CAST(published_period AS VARCHAR) AS published_period,
  published_end,
  CAST(published_end < end_date AS BOOLEAN) AS carried_forward
FROM set_beside
