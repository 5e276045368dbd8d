-- Cases whose home is in no LSOA of the loaded index of deprivation.
WITH
by_indicator AS (
  SELECT
    indicator_id,
    SUM(CASE WHEN category = 'not-known' THEN numerator ELSE 0 END) AS not_known,
    SUM(numerator) AS cases
  FROM cell
  WHERE breakdown = 'deprivation'
  GROUP BY indicator_id
)
SELECT indicator_id || ': ' || CAST(not_known AS VARCHAR) || ' of ' || CAST(cases AS VARCHAR)
  || ' cases have no known deprivation, because the home is missing or its LSOA is not of the index loaded.' AS warning
FROM by_indicator
WHERE not_known * 10 > cases
ORDER BY warning
