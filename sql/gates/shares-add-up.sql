-- The shares of a breakdown's known categories add up to 100%, within their rounding, where all of them have one.
WITH
summed AS (
  SELECT
    indicator_id,
    period,
    span,
    breakdown,
    within,
    COUNT(*) AS categories,
    SUM(share_of_cases) AS cases,
    COUNT(CASE WHEN share_of_cases_status = 'u' THEN 1 END) AS unsaid,
    SUM(share_of_population) AS people
  FROM inequality_category
  GROUP BY indicator_id, period, span, breakdown, within
)
SELECT indicator_id || ' in ' || period || ' (' || span || '), ' || breakdown || ' within ' || within
  || ': shares add up to ' || CAST(CASE WHEN ABS(cases - 100) * 20 > categories THEN cases ELSE people END AS VARCHAR)
  || '%.' AS failure
FROM summed
WHERE unsaid = 0 AND (ABS(cases - 100) * 20 > categories + 0.001E0 OR ABS(people - 100) * 20 > categories + 0.001E0)
ORDER BY failure
