-- grain: kind, span, indicator_id, period, breakdown, within, category
-- How many times one rate another is: each category's that of the reference (`reference`), and the most that of the least
-- (`ends`, under the category `All`); to two decimals, half up, in whole numbers. Its interval of 95% confidence is on the
-- scale of the logarithm: of proportions Katz's (Katz and others 1978), of rates that of two Poisson counts (Breslow and Day
-- 1987). `status` says why there is no ratio: `x` a part of it did not come, `z` there is nothing to divide (what is not
-- known, the reference itself, a breakdown that parts no population), `u` fewer than ten cases on either side. Beside it what
-- shares are reckoned of (`cases`, `out_of`), so that nobody has to look the category up again.
WITH
met AS (
  SELECT
    inequality_cell.span,
    inequality_cell.indicator_id,
    inequality_cell.period,
    inequality_cell.breakdown,
    inequality_cell.within,
    inequality_cell.category,
    inequality_cell.numerator,
    inequality_cell.denominator,
    inequality_cell.value,
    inequality_cell.value_status,
    inequality_cell.known,
    inequality_cell.parted,
    inequality_cell.compared,
    inequality_group.cases,
    inequality_group.out_of,
    inequality_group.reference,
    inequality_group.interval_method,
    inequality_group.reference_status,
    CASE
      WHEN inequality_group.reference <> 'others' THEN inequality_group.reference_numerator
      WHEN inequality_group.whole THEN inequality_group.known_cases - inequality_cell.numerator
    END AS other_numerator,
    CASE
      WHEN inequality_group.reference <> 'others' THEN inequality_group.reference_denominator
      WHEN inequality_group.whole THEN inequality_group.known_out_of - inequality_cell.denominator
    END AS other_denominator
  FROM inequality_cell
  JOIN inequality_group
    ON inequality_group.span = inequality_cell.span
    AND inequality_group.indicator_id = inequality_cell.indicator_id
    AND inequality_group.period = inequality_cell.period
    AND inequality_group.breakdown = inequality_cell.breakdown
    AND inequality_group.within = inequality_cell.within
),
pair AS (
  SELECT
    'reference' AS kind,
    span,
    indicator_id,
    period,
    breakdown,
    within,
    category,
    reference AS compared_with,
    interval_method,
    numerator,
    denominator,
    value,
    value_status,
    known,
    parted,
    cases,
    out_of,
    other_numerator,
    other_denominator,
    CASE
      WHEN NOT known OR NOT parted OR category = reference THEN 'z'
      WHEN value_status IS NOT NULL THEN value_status
      WHEN NOT compared THEN 'z'
      WHEN other_denominator IS NULL THEN COALESCE(reference_status, 'x')
      WHEN other_denominator = 0 THEN 'z'
      WHEN numerator < 10 OR other_numerator < 10 THEN 'u'
    END AS status
  FROM met
  UNION ALL
  SELECT
    'ends' AS kind,
    span,
    indicator_id,
    period,
    breakdown,
    within,
    'All' AS category,
    least_category AS compared_with,
    interval_method,
    most_numerator AS numerator,
    most_denominator AS denominator,
    NULL AS value,
    NULL AS value_status,
    NULL AS known,
    NULL AS parted,
    NULL AS cases,
    NULL AS out_of,
    least_numerator AS other_numerator,
    least_denominator AS other_denominator,
    CASE
      WHEN status IS NOT NULL THEN status
      WHEN most_numerator < 10 OR least_numerator < 10 THEN 'u'
    END AS status
  FROM inequality_group
),
fraction AS (
  SELECT
    pair.*,
    CASE WHEN status IS NULL THEN numerator * other_denominator * 100 END AS above,
    CASE WHEN status IS NULL THEN denominator * other_numerator END AS below,
    CASE
      WHEN status IS NOT NULL THEN NULL
      WHEN interval_method = 'wilson' THEN SQRT(
        (denominator - numerator) / NULLIF(CAST(numerator AS DOUBLE) * denominator, 0E0)
          + (other_denominator - other_numerator) / NULLIF(CAST(other_numerator AS DOUBLE) * other_denominator, 0E0)
      )
      ELSE SQRT(1 / NULLIF(CAST(numerator AS DOUBLE), 0E0) + 1 / NULLIF(CAST(other_numerator AS DOUBLE), 0E0))
    END AS standard_error
  FROM pair
)
SELECT
  CAST(fraction.kind AS VARCHAR) AS kind,
  fraction.span,
  fraction.indicator_id,
  fraction.period,
  fraction.breakdown,
  fraction.within,
  CAST(fraction.category AS VARCHAR) AS category,
  fraction.numerator,
  fraction.denominator,
  fraction.value,
  fraction.value_status,
  fraction.known,
  fraction.parted,
  fraction.cases,
  fraction.out_of,
  CAST(fraction.compared_with AS VARCHAR) AS compared_with,
  CAST(fraction.status AS VARCHAR) AS status,
  CAST((2 * above + below) / (2 * below) AS DOUBLE) / 100E0 AS ratio,
  CAST(FLOOR(above / NULLIF(CAST(below AS DOUBLE), 0E0) * EXP(-confidence.z * standard_error) + 0.5E0) / 100E0 AS DOUBLE)
    AS lower_rounded,
  CAST(FLOOR(above / NULLIF(CAST(below AS DOUBLE), 0E0) * EXP(confidence.z * standard_error) + 0.5E0) / 100E0 AS DOUBLE)
    AS upper_rounded
FROM fraction
JOIN confidence ON confidence.level = '95'
