-- grain: span, indicator_id, period, breakdown, within
-- The categories of a breakdown together: the two between which its gap is, the one that all are compared with, and their
-- sums. The two are the ends of deprivation; elsewhere the highest and the lowest published value, of equal ones the first
-- in the categories' order as the highest and the last as the lowest. `status` says why there are no two: `x` what is to be
-- compared did not come, `c` it is confidential, `z` there is nothing to compare.
WITH
placed AS (
  SELECT
    inequality_cell.*,
    COALESCE(inequality_rule.reference, 'others') AS reference,
    inequality_rule.categories,
    -- The greater, the higher: no two are alike, for a breakdown has fewer than a thousand categories.
    CASE
      WHEN NOT inequality_cell.compared THEN NULL
      WHEN inequality_rule.most_category IS NULL THEN inequality_cell.scaled * 1000 - inequality_cell.position
      WHEN inequality_cell.category = inequality_rule.most_category THEN 1
      WHEN inequality_cell.category = inequality_rule.least_category THEN 0
    END AS height
  FROM inequality_cell
  LEFT JOIN inequality_rule ON inequality_rule.breakdown = inequality_cell.breakdown
),
summed AS (
  SELECT
    span,
    indicator_id,
    period,
    breakdown,
    within,
    reference,
    COUNT(CASE WHEN compared THEN 1 END) AS compared_categories,
    COUNT(CASE WHEN known THEN 1 END) AS known_categories,
    MAX(categories) AS needed_categories,
    COUNT(height) AS ends,
    COUNT(CASE WHEN known AND parted AND value_status IN ('x', 'c') THEN 1 END) AS missing,
    -- Confidential comes before not returned.
    MIN(CASE WHEN known AND parted AND value_status IN ('x', 'c') THEN value_status END) AS missing_status,
    COUNT(CASE WHEN known AND parted THEN 1 END) AS comparable,
    MAX_BY(category, height) AS most_category,
    MAX_BY(numerator, height) AS most_numerator,
    MAX_BY(denominator, height) AS most_denominator,
    MAX_BY(scaled, height) AS most_scaled,
    MAX_BY(lower_limit, height) AS most_lower,
    MAX_BY(upper_limit, height) AS most_upper,
    MIN_BY(category, height) AS least_category,
    MIN_BY(numerator, height) AS least_numerator,
    MIN_BY(denominator, height) AS least_denominator,
    MIN_BY(scaled, height) AS least_scaled,
    MIN_BY(lower_limit, height) AS least_lower,
    MIN_BY(upper_limit, height) AS least_upper,
    MAX(CASE WHEN category = reference AND compared THEN numerator END) AS reference_numerator,
    MAX(CASE WHEN category = reference AND compared THEN denominator END) AS reference_denominator,
    MAX(CASE WHEN category = reference THEN value_status END) AS reference_status,
    SUM(CASE WHEN known THEN numerator END) AS known_cases,
    SUM(CASE WHEN known THEN denominator END) AS known_out_of,
    SUM(numerator) AS all_cases,
    MIN(numerator) AS fewest,
    COUNT(CASE WHEN numerator IS NULL THEN 1 END) AS uncounted,
    MAX(CASE WHEN numerator IS NULL THEN value_status END) AS uncounted_status,
    -- Young adults beside a population of children have no denominator, and lack none.
    COUNT(CASE WHEN known AND denominator IS NULL AND value_status IN ('x', 'c') THEN 1 END) AS undivided,
    MAX(cases) AS cases,
    MAX(out_of) AS out_of
  FROM placed
  GROUP BY span, indicator_id, period, breakdown, within, reference
)
SELECT
  summed.span,
  summed.indicator_id,
  summed.period,
  summed.breakdown,
  summed.within,
  CAST(summed.reference AS VARCHAR) AS reference,
  definition.per,
  definition.scale,
  definition.interval_method,
  summed.compared_categories,
  summed.needed_categories,
  summed.most_category,
  summed.most_numerator,
  summed.most_denominator,
  summed.most_scaled,
  summed.most_lower,
  summed.most_upper,
  summed.least_category,
  summed.least_numerator,
  summed.least_denominator,
  summed.least_scaled,
  summed.least_lower,
  summed.least_upper,
  summed.reference_numerator,
  summed.reference_denominator,
  summed.reference_status,
  -- All others are what is left of the whole: there is no whole unless all of it can be compared.
  summed.known_categories > 1 AND summed.known_categories = summed.compared_categories AS whole,
  CAST(summed.known_cases AS BIGINT) AS known_cases,
  CAST(summed.known_out_of AS BIGINT) AS known_out_of,
  -- What shares are of. Spending less income may be negative, and then has no shares.
  CAST(CASE
    WHEN summed.fewest < 0 THEN 0
    WHEN summed.within <> 'All' THEN summed.cases
    WHEN summed.uncounted = 0 THEN summed.known_cases
  END AS BIGINT) AS cases,
  CAST(CASE
    WHEN summed.comparable = 0 THEN NULL
    WHEN summed.within <> 'All' THEN summed.out_of
    WHEN summed.undivided = 0 THEN summed.known_out_of
  END AS BIGINT) AS out_of,
  CAST(CASE WHEN summed.uncounted = 0 AND summed.fewest >= 0 THEN summed.all_cases END AS BIGINT) AS all_cases,
  summed.uncounted_status,
  CAST(CASE
    WHEN summed.missing > 0 OR (summed.comparable > 0 AND summed.comparable < summed.needed_categories) THEN COALESCE(summed.missing_status, 'x')
    ELSE 'z'
  END AS VARCHAR) AS absent,
  CAST(CASE
    WHEN summed.ends >= 2 THEN NULL
    WHEN summed.missing > 0 OR (summed.comparable > 0 AND summed.comparable < summed.needed_categories) THEN COALESCE(summed.missing_status, 'x')
    ELSE 'z'
  END AS VARCHAR) AS status
FROM summed
JOIN indicator_definition AS definition ON definition.indicator_id = summed.indicator_id
