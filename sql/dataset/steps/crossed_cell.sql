-- grain: span, indicator_id, period, within, category
-- Ethnic groups within each fifth of deprivation, of a period and of a rolling year whose records all came, where numbers
-- allow: a fifth in which two groups at least have ten cases. A group with fewer has no number here (`u`), so that no
-- later step can give one. Nobody publishes the people of an ethnic group by deprivation: a rate has no denominator here.
WITH
counted AS (
  SELECT indicator_id, period, within, category, numerator, denominator
  FROM tallied_case
  WHERE within <> 'All' AND within <> 'deprivation-not-known' AND category <> 'not-recorded'
),
recorded AS (
  SELECT
    indicator_period.indicator_id,
    indicator_period.period,
    period.position,
    definition.rolling_periods AS span
  FROM indicator_period
  JOIN indicator_definition AS definition ON definition.indicator_id = indicator_period.indicator_id
  JOIN period ON period.period = indicator_period.period AND period.kind = definition.period_kind
  WHERE indicator_period.basis = 'records'
),
part AS (
  SELECT recorded.indicator_id, recorded.period, recorded.span, earlier.period AS of_period
  FROM recorded
  JOIN recorded AS earlier
    ON earlier.indicator_id = recorded.indicator_id
    AND earlier.position > recorded.position - recorded.span
    AND earlier.position <= recorded.position
),
complete AS (
  SELECT indicator_id, period FROM part GROUP BY indicator_id, period, span HAVING COUNT(*) = span
),
summed AS (
  SELECT
    'period' AS span,
    counted.indicator_id,
    counted.period,
    counted.within,
    counted.category,
    counted.numerator,
    counted.denominator
  FROM counted
  JOIN recorded ON recorded.indicator_id = counted.indicator_id AND recorded.period = counted.period
  UNION ALL
  SELECT
    'rolling' AS span,
    part.indicator_id,
    part.period,
    counted.within,
    counted.category,
    CAST(SUM(counted.numerator) AS BIGINT) AS numerator,
    CAST(SUM(counted.denominator) AS BIGINT) AS denominator
  FROM complete
  JOIN part ON part.indicator_id = complete.indicator_id AND part.period = complete.period
  JOIN counted ON counted.indicator_id = part.indicator_id AND counted.period = part.of_period
  GROUP BY part.indicator_id, part.period, counted.within, counted.category
),
allowed AS (
  SELECT
    span,
    indicator_id,
    period,
    within,
    SUM(numerator) AS cases,
    SUM(denominator) AS out_of
  FROM summed
  GROUP BY span, indicator_id, period, within
  HAVING COUNT(CASE WHEN numerator >= 10 THEN 1 END) >= 2 AND MIN(numerator) >= 0
)
SELECT
  CAST(allowed.span AS VARCHAR) AS span,
  CAST(allowed.indicator_id AS VARCHAR) AS indicator_id,
  CAST(allowed.period AS VARCHAR) AS period,
  CAST(allowed.within AS VARCHAR) AS within,
  CAST(known_category.category AS VARCHAR) AS category,
  CAST('ethnicity within ' || allowed.within AS VARCHAR) AS figured_as,
  CAST(summed.numerator AS BIGINT) AS numerator,
  CAST(CASE WHEN definition.denominator = 'rows' THEN summed.denominator END AS BIGINT) AS denominator,
  CAST(CASE
    WHEN summed.numerator IS NULL THEN 'u'
    WHEN definition.denominator <> 'rows' THEN 'z'
  END AS VARCHAR) AS value_status,
  CAST(allowed.cases AS BIGINT) AS cases,
  CAST(CASE WHEN definition.denominator = 'rows' THEN allowed.out_of END AS BIGINT) AS out_of
FROM allowed
JOIN indicator_definition AS definition
  ON definition.indicator_id = allowed.indicator_id
  AND definition.denominator <> 'none'
JOIN known_category ON known_category.breakdown = 'ethnicity' AND known_category.category <> 'not-recorded'
LEFT JOIN summed
  ON summed.span = allowed.span
  AND summed.indicator_id = allowed.indicator_id
  AND summed.period = allowed.period
  AND summed.within = allowed.within
  AND summed.category = known_category.category
  AND summed.numerator >= 10
