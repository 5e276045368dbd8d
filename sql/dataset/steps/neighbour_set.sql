-- grain: model, area_code, neighbour_key
-- The statistical neighbours of each authority of the partnership by model: the set that the partnership's file gives, or else
-- the authority's own in the last load of the model.
WITH
loaded AS (
  SELECT
    neighbours.model,
    own_authority.area_code,
    neighbours.neighbour_dfe_code AS neighbour_key,
    neighbours.load_order,
    MAX(neighbours.load_order) OVER (PARTITION BY neighbours.model) AS last_load
  FROM neighbours
  JOIN own_authority ON own_authority.area_key = neighbours.dfe_code
)
SELECT agreed_neighbour.model, own_authority.area_code, agreed_neighbour.neighbour_dfe_code AS neighbour_key
FROM agreed_neighbour
CROSS JOIN own_authority
UNION ALL
SELECT model, area_code, neighbour_key
FROM loaded
WHERE load_order = last_load AND model NOT IN (SELECT agreed_neighbour.model FROM agreed_neighbour)
