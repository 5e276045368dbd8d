-- Every fact of inequality is a number or says why there is none: never both, never neither.
WITH
fact AS (
  SELECT indicator_id, period, span, breakdown, within, 'the gap' AS what, gap AS value, gap_status AS status FROM inequality
  UNION ALL
  SELECT indicator_id, period, span, breakdown, within, 'the relative rate' AS what, relative_rate AS value, relative_status AS status
  FROM inequality
  UNION ALL
  SELECT indicator_id, period, span, breakdown, within, 'the slope index' AS what, slope_index AS value, slope_status AS status
  FROM inequality
  UNION ALL
  SELECT indicator_id, period, span, breakdown, within, 'the relative index' AS what, relative_index AS value,
    relative_index_status AS status
  FROM inequality
  UNION ALL
  SELECT indicator_id, period, span, breakdown, within, 'the share not known' AS what, not_known_share AS value,
    not_known_status AS status
  FROM inequality
  UNION ALL
  SELECT indicator_id, period, span, breakdown, within, 'the relative rate of ' || category AS what, relative_rate AS value,
    relative_status AS status
  FROM inequality_category
  UNION ALL
  SELECT indicator_id, period, span, breakdown, within, 'the share of cases of ' || category AS what, share_of_cases AS value,
    share_of_cases_status AS status
  FROM inequality_category
  UNION ALL
  SELECT indicator_id, period, span, breakdown, within, 'the share of people of ' || category AS what,
    share_of_population AS value, share_of_population_status AS status
  FROM inequality_category
)
SELECT indicator_id || ' in ' || period || ' (' || span || '), ' || breakdown || ' within ' || within || ': ' || what
  || CASE WHEN value IS NULL THEN ' is not there, and no reason why.' ELSE ' is there, and a reason why it is not.' END AS failure
FROM fact
WHERE (value IS NULL) = (status IS NULL)
ORDER BY failure
