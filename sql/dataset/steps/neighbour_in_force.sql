-- grain: published_period, area_code
-- Which model of neighbours counts for a published year: the one that the partnership has chosen, for every year; without a
-- choice the last one by the year's end, and the first one for the years before it. Never two in one year.
WITH
known AS (
  SELECT DISTINCT model, area_code FROM neighbour_set
),
published_year AS (
  SELECT DISTINCT published_period, end_date FROM comparator_published
),
candidate AS (
  SELECT
    published_year.published_period,
    known.area_code,
    known.model,
    CASE WHEN CAST(known.model AS INTEGER) <= year(published_year.end_date) THEN 1 ELSE 0 END AS in_force
  FROM published_year
  CROSS JOIN known
  WHERE known.model IN (SELECT neighbour_model.model FROM neighbour_model)
    OR NOT EXISTS (SELECT neighbour_model.model FROM neighbour_model)
)
SELECT
  published_period,
  area_code,
  CAST(COALESCE(MAX(CASE WHEN in_force = 1 THEN model END), MIN(model)) AS VARCHAR) AS model
FROM candidate
GROUP BY published_period, area_code
