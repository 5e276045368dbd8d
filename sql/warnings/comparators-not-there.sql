-- Indicators that name a published figure which no loaded file has, once any file of comparators is loaded.
WITH
found AS (
  SELECT comparator_link.indicator_id, COUNT(published.indicator_id) AS figures
  FROM comparator_link
  LEFT JOIN comparator_published AS published ON published.indicator_id = comparator_link.indicator_id
  GROUP BY comparator_link.indicator_id
),
summed AS (
  SELECT
    COUNT(CASE WHEN figures > 0 THEN 1 END) AS with_figures,
    array_join(array_agg(indicator_id ORDER BY indicator_id) FILTER (WHERE figures = 0), ', ') AS without_figures,
    COUNT(CASE WHEN figures = 0 THEN 1 END) AS lacking
  FROM found
)
SELECT 'No loaded file of comparators has the column that these indicators name: ' || without_figures || '.' AS warning
FROM summed
WHERE lacking > 0 AND EXISTS (SELECT comparators.measure FROM comparators)
