-- grain: indicator_id, published_period, area_code
-- What is parted into fifths: of each indicator that has a better way, the figures published of all authorities in a year. One
-- with a symbol in place of a figure is there without a value, and is counted in no fifth.
SELECT
  published.indicator_id,
  published.published_period,
  published.area_code,
  definition.better,
  CAST(5 AS BIGINT) AS quantiles,
  published.micro
FROM comparator_published AS published
JOIN indicator_definition AS definition ON definition.indicator_id = published.indicator_id
WHERE published.area_type = 'authority' AND definition.better <> 'neither'
