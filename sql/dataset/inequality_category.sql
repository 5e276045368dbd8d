-- grain: indicator_id, period, span, breakdown, within, category
-- Each category of a breakdown beside the others: how many times the rate of the reference it has, with 95% limits, and its
-- share of the known cases beside its share of the people (or cases) that they are counted out of, in percent. `reference`
-- names what it is compared with, `others` being all the other known categories together. What is absent has its reason in
-- a status: `x` not there, `z` does not apply, `u` fewer than ten cases on either side. Over the rolling span too (`span`),
-- and ethnic groups also `within` each fifth of deprivation where numbers allow.
SELECT
  relative_rate.indicator_id,
  relative_rate.period,
  relative_rate.span,
  relative_rate.breakdown,
  relative_rate.within,
  relative_rate.category,
  CAST(CASE
    WHEN relative_rate.breakdown LIKE 'deprivation%' OR relative_rate.within <> 'All' THEN deprivation_index.vintage
    ELSE 'none'
  END AS VARCHAR) AS deprivation_vintage,
  relative_rate.numerator,
  relative_rate.denominator,
  relative_rate.value,
  relative_rate.value_status,
  relative_rate.compared_with AS reference,
  relative_rate.ratio AS relative_rate,
  relative_rate.lower_rounded AS relative_lower_95,
  relative_rate.upper_rounded AS relative_upper_95,
  relative_rate.status AS relative_status,
  CAST(CASE WHEN known THEN (2000 * numerator + cases) / NULLIF(2 * cases, 0) END AS DOUBLE) / 10E0 AS share_of_cases,
  CAST(CASE
    WHEN NOT known THEN 'z'
    WHEN numerator IS NULL THEN value_status
    WHEN cases > 0 THEN NULL
    WHEN cases = 0 THEN 'z'
    ELSE 'x'
  END AS VARCHAR) AS share_of_cases_status,
  CAST(CASE WHEN known AND parted THEN (2000 * denominator + out_of) / NULLIF(2 * out_of, 0) END AS DOUBLE) / 10E0
    AS share_of_population,
  CAST(CASE
    WHEN NOT known OR NOT parted THEN 'z'
    WHEN denominator IS NULL THEN value_status
    WHEN out_of > 0 THEN NULL
    WHEN out_of = 0 THEN 'z'
    ELSE 'x'
  END AS VARCHAR) AS share_of_population_status
FROM relative_rate
CROSS JOIN deprivation_index
WHERE relative_rate.kind = 'reference'
