-- grain: indicator_id, published_period, area_code
-- Where each authority stands among all that have a published figure, as the department's Local Authority Interactive Tool (LAIT)
-- ranks: 1 is best by the indicator's polarity, equals share the better place and the next is left out. Quartile band A is the
-- best quarter: up to the first quartile of the values where lower is better, above the third where higher is. The quartiles are
-- R's (type 7): between two values in proportion. An indicator of which neither way is better has no rank.
WITH
ordered AS (
  SELECT
    published.indicator_id,
    published.published_period,
    published.area_code,
    published.micro,
    definition.better,
    RANK() OVER (
      PARTITION BY published.indicator_id, published.published_period
      ORDER BY CASE WHEN definition.better = 'higher' THEN -published.micro ELSE published.micro END
    ) AS place,
    ROW_NUMBER() OVER (
      PARTITION BY published.indicator_id, published.published_period
      ORDER BY published.micro, published.area_code
    ) AS turn,
    COUNT(*) OVER (PARTITION BY published.indicator_id, published.published_period) AS areas
  FROM comparator_published AS published
  JOIN indicator_definition AS definition ON definition.indicator_id = published.indicator_id
  WHERE published.area_type = 'authority' AND published.micro IS NOT NULL AND definition.better <> 'neither'
),
-- How many quarter steps lie before each quartile: whole steps to the value below it, and the rest on the way to the next.
quartile AS (
  SELECT DISTINCT indicator_id, published_period, number, (areas - 1) * number / 4 AS steps,
    (areas - 1) * number - 4 * ((areas - 1) * number / 4) AS rest
  FROM ordered
  CROSS JOIN (VALUES (1), (2), (3)) AS numbers (number)
),
cut AS (
  SELECT
    quartile.indicator_id,
    quartile.published_period,
    quartile.number,
    SUM(CASE WHEN ordered.turn = quartile.steps + 1 THEN (4 - quartile.rest) * ordered.micro ELSE quartile.rest * ordered.micro END)
      AS four_times
  FROM quartile
  JOIN ordered
    ON ordered.indicator_id = quartile.indicator_id
    AND ordered.published_period = quartile.published_period
    AND (ordered.turn = quartile.steps + 1 OR ordered.turn = quartile.steps + 2)
  GROUP BY quartile.indicator_id, quartile.published_period, quartile.number
),
passed AS (
  SELECT
    ordered.indicator_id,
    ordered.published_period,
    ordered.area_code,
    ordered.better,
    ordered.place,
    ordered.areas,
    COUNT(CASE WHEN 4 * ordered.micro > cut.four_times THEN 1 END) AS quartiles_below
  FROM ordered
  JOIN cut ON cut.indicator_id = ordered.indicator_id AND cut.published_period = ordered.published_period
  GROUP BY
    ordered.indicator_id, ordered.published_period, ordered.area_code, ordered.better, ordered.place, ordered.areas
)
SELECT
  indicator_id,
  published_period,
  area_code,
  CAST(place AS BIGINT) AS place,
  CAST(areas AS BIGINT) AS ranked_areas,
  CAST(substr(CASE WHEN better = 'lower' THEN 'ABCD' ELSE 'DCBA' END, CAST(quartiles_below + 1 AS INTEGER), 1) AS VARCHAR) AS quartile
FROM passed
