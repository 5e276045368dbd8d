-- grain: indicator_id, period, area_type, area_code
-- What is published elsewhere, beside each total of an indicator: of England, the region, the partnership's own authorities
-- (`authority`), and the mean of each authority's statistical neighbours. Published figures are of years: `published_period` is
-- the year, `carried_forward` that it ended before the period did, and `note` says in words how the two may be set beside each
-- other. `comparison` is the partnership's figure against the area's, by what `compared_with` names.
SELECT
  area.indicator_id,
  area.period,
  area.area_type,
  area.area_code,
  area.area_name,
  area.value,
  area.value_status,
  area.neighbour_set,
  area.contributing_areas,
  area.areas_in_set,
  area.published_period,
  area.published_end,
  area.carried_forward,
  CAST(period.kind = 'quarter' AS BOOLEAN) AS annual_beside_quarter,
  own.compared_with,
  comparison.comparison,
  standing.place AS rank,
  standing.ranked_areas,
  standing.quartile,
  fifth.quantile AS quintile,
  CAST(
    CASE
      WHEN period.kind = 'year' THEN 'Annual figure of ' || area.published_period || '.'
      WHEN definition.measured = 'at-period-end'
        THEN 'Annual figure, as at the end of ' || area.published_period || ', beside the end of a quarter.'
      WHEN own.compared_with = 'rolling-year'
        THEN 'Annual figure of ' || area.published_period || ', compared with the four quarters that end here.'
      ELSE 'Annual figure of ' || area.published_period || ' beside a quarter.'
    END
    || CASE WHEN area.carried_forward THEN ' It is the last published year that had ended by then.' ELSE '' END
    || CASE
      WHEN area.area_type = 'neighbours' THEN ' Mean of ' || CAST(area.contributing_areas AS VARCHAR) || ' of '
        || CAST(area.areas_in_set AS VARCHAR) || ' neighbours, model of ' || area.neighbour_set || '.'
      ELSE ''
    END
    || COALESCE(' ' || link.note, '') AS VARCHAR) AS note,
  link.source,
  link.of_population AS reckoned
FROM comparator_area AS area
JOIN period ON period.period = area.period
JOIN indicator_definition AS definition ON definition.indicator_id = area.indicator_id
JOIN comparator_link AS link ON link.indicator_id = area.indicator_id
LEFT JOIN own_figure AS own ON own.indicator_id = area.indicator_id AND own.period = area.period
LEFT JOIN comparison
  ON comparison.indicator_id = area.indicator_id
  AND comparison.period = area.period
  AND comparison.area_type = area.area_type
  AND comparison.area_code = area.area_code
LEFT JOIN own_authority
  ON area.area_type = 'authority'
  AND own_authority.area_code = area.area_code
LEFT JOIN comparator_published AS published
  ON published.indicator_id = area.indicator_id
  AND published.published_period = area.published_period
  AND published.area_type = 'authority'
  AND published.area_key = own_authority.area_key
LEFT JOIN comparator_rank AS standing
  ON standing.indicator_id = area.indicator_id
  AND standing.published_period = area.published_period
  AND standing.area_code = published.area_code
LEFT JOIN quantile AS fifth
  ON fifth.indicator_id = area.indicator_id
  AND fifth.published_period = area.published_period
  AND fifth.area_code = published.area_code
