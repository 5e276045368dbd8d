-- grain: span, indicator_id, period, breakdown, within, category
-- The figures that inequality is reckoned from, of a period and rolling, with their limits as reckoned. `known` leaves out
-- what is not known of a case; `compared` says that the figure can be compared with the others of its breakdown.
WITH
spanned AS (
  SELECT 'period' AS span, indicator_id, period, breakdown, 'All' AS within, category, breakdown AS figured_as,
    numerator, denominator, value_status, CAST(NULL AS BIGINT) AS cases, CAST(NULL AS BIGINT) AS out_of
  FROM cell
  WHERE breakdown <> 'total'
  UNION ALL
  SELECT 'rolling' AS span, indicator_id, period, breakdown, 'All' AS within, category, breakdown AS figured_as,
    numerator, denominator, value_status, CAST(NULL AS BIGINT) AS cases, CAST(NULL AS BIGINT) AS out_of
  FROM rolling
  WHERE breakdown <> 'total'
  UNION ALL
  SELECT span, indicator_id, period, 'ethnicity' AS breakdown, within, category, figured_as,
    numerator, denominator, value_status, cases, out_of
  FROM crossed_cell
),
-- Of every category an indicator shows: few rows beside its figures.
judged AS (
  SELECT
    category.indicator_id,
    category.breakdown,
    category.category,
    category.position,
    category.category NOT IN ('not-known', 'not-recorded')
      AND NOT (category.breakdown = 'sex' AND category.category = 'U') AS known,
    breakdown_parts.parted
  FROM category
  JOIN breakdown_parts
    ON breakdown_parts.indicator_id = category.indicator_id
    AND breakdown_parts.breakdown = category.breakdown
)
SELECT
  spanned.span,
  spanned.indicator_id,
  spanned.period,
  spanned.breakdown,
  spanned.within,
  spanned.category,
  spanned.numerator,
  spanned.denominator,
  spanned.value_status,
  spanned.cases,
  spanned.out_of,
  judged.position,
  judged.known,
  judged.parted,
  judged.known AND judged.parted AND spanned.value_status IS NULL AND limits.lower_limit IS NOT NULL AS compared,
  valued.scaled,
  valued.value,
  limits.lower_limit,
  limits.upper_limit
FROM spanned
JOIN judged
  ON judged.indicator_id = spanned.indicator_id
  AND judged.breakdown = spanned.breakdown
  AND judged.category = spanned.category
LEFT JOIN valued
  ON valued.span = spanned.span
  AND valued.indicator_id = spanned.indicator_id
  AND valued.period = spanned.period
  AND valued.breakdown = spanned.figured_as
  AND valued.category = spanned.category
LEFT JOIN confidence_interval AS limits
  ON limits.level = '95'
  AND limits.span = spanned.span
  AND limits.indicator_id = spanned.indicator_id
  AND limits.period = spanned.period
  AND limits.breakdown = spanned.figured_as
  AND limits.category = spanned.category
