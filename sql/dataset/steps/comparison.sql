-- grain: indicator_id, period, area_type, area_code
-- Whether the partnership's figure is `similar` to another's, or `better` or `worse` by the indicator's polarity (`higher` or
-- `lower` where neither way is better), as OHID's Fingertips tells it: similar if the other lies within the figure's 95%
-- interval, limits included; where the other is an estimate, if the two intervals meet. Without an interval there is no word.
WITH
met AS (
  SELECT
    area.indicator_id,
    area.period,
    area.area_type,
    area.area_code,
    definition.better,
    CASE
      WHEN area.is_estimate AND area.lower_95 <= own.upper_95 AND area.upper_95 >= own.lower_95 THEN 'similar'
      WHEN area.is_estimate AND (area.lower_95 IS NULL OR area.upper_95 IS NULL) THEN NULL
      WHEN NOT area.is_estimate AND area.value BETWEEN own.lower_95 AND own.upper_95 THEN 'similar'
      WHEN own.lower_95 IS NULL OR own.upper_95 IS NULL THEN NULL
      WHEN own.value > area.value THEN 'higher'
      WHEN own.value < area.value THEN 'lower'
    END AS side
  FROM comparator_area AS area
  JOIN own_figure AS own ON own.indicator_id = area.indicator_id AND own.period = area.period
  JOIN indicator_definition AS definition ON definition.indicator_id = area.indicator_id
)
SELECT
  indicator_id,
  period,
  area_type,
  area_code,
  CAST(CASE
    WHEN side = 'similar' OR better = 'neither' THEN side
    WHEN side = better THEN 'better'
    WHEN side IS NOT NULL THEN 'worse'
  END AS VARCHAR) AS comparison
FROM met
