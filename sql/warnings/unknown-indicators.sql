-- Counts, stories, actions and priorities that name an indicator which is none. The name is not repeated where anybody could write it.
WITH
named AS (
  SELECT agency, quarter, 'counts' AS what, lower(trim(indicator)) AS indicator_id FROM indicator_values
  UNION ALL
  SELECT agency, quarter, 'stories' AS what, lower(trim(indicator)) AS indicator_id FROM stories
  UNION ALL
  SELECT agency, quarter, 'actions' AS what, lower(trim(indicator)) AS indicator_id FROM actions
)
SELECT named.agency || ' in ' || named.quarter || ': ' || CAST(COUNT(*) AS VARCHAR) || ' '
  || CASE
    WHEN named.what = 'actions' AND COUNT(*) > 1 THEN 'actions name an indicator that is none, and stand under no indicator.'
    WHEN named.what = 'actions' THEN 'action names an indicator that is none, and stands under no indicator.'
    WHEN COUNT(*) > 1 THEN named.what || ' name an indicator that is none, and are left out.'
    WHEN named.what = 'counts' THEN 'count names an indicator that is none, and is left out.'
    ELSE 'story names an indicator that is none, and is left out.'
  END AS warning
FROM named
LEFT JOIN indicator_definition AS definition ON definition.indicator_id = named.indicator_id
WHERE definition.indicator_id IS NULL
GROUP BY named.agency, named.quarter, named.what
UNION ALL
SELECT 'The priority ' || priority_indicator.priority || ' names the indicator ' || priority_indicator.indicator_id
  || ', which is none.' AS warning
FROM priority_indicator
LEFT JOIN indicator_definition AS definition ON definition.indicator_id = priority_indicator.indicator_id
WHERE definition.indicator_id IS NULL
ORDER BY warning
