-- grain: indicator_id, breakdown, category
-- The categories that an indicator is broken down by, with their titles and the order in which they are read.
SELECT
  indicator_category.indicator_id,
  indicator_category.breakdown,
  indicator_category.category,
  CAST(COALESCE(known_category.title, own_category.title, replace(indicator_category.category, '-', ' ')) AS VARCHAR) AS title,
  CAST(ROW_NUMBER() OVER (
    PARTITION BY indicator_category.indicator_id, indicator_category.breakdown
    ORDER BY known_category.position NULLS LAST, own_category.position NULLS LAST, indicator_category.category
  ) AS BIGINT) AS position
FROM indicator_category
LEFT JOIN known_category
  ON known_category.breakdown = indicator_category.breakdown
  AND known_category.category = indicator_category.category
LEFT JOIN own_category
  ON own_category.indicator_id = indicator_category.indicator_id
  AND own_category.breakdown = indicator_category.breakdown
  AND own_category.category = indicator_category.category
