-- grain: indicator_id, period
-- The total of an indicator over the four quarters (or three years) that end with a period, only where all of them have a
-- figure. A population is taken as it is at the end, once a year of the span.
WITH
total AS (
  SELECT
    cell.indicator_id,
    cell.period,
    cell.numerator,
    cell.denominator,
    cell.value_status,
    period.kind,
    period.position,
    definition.denominator AS divided_by,
    CASE WHEN period.kind = definition.period_kind THEN definition.rolling_periods
      WHEN period.kind = 'year' THEN definition.rolling_periods / 4 END AS span,
    CASE WHEN period.kind = 'quarter' THEN 4 ELSE 1 END AS periods_a_year
  FROM cell
  JOIN period ON period.period = cell.period
  JOIN indicator_definition AS definition ON definition.indicator_id = cell.indicator_id
  WHERE cell.breakdown = 'total'
),
spanned AS (
  SELECT
    total.indicator_id,
    total.period,
    total.span,
    total.divided_by,
    total.denominator,
    total.periods_a_year,
    SUM(part.numerator) AS sum_of_numerators,
    SUM(part.denominator) AS sum_of_denominators
  FROM total
  JOIN total AS part
    ON part.indicator_id = total.indicator_id
    AND part.kind = total.kind
    AND part.position > total.position - total.span
    AND part.position <= total.position
  GROUP BY total.indicator_id, total.period, total.span, total.divided_by, total.denominator, total.periods_a_year
  HAVING COUNT(part.numerator) = total.span
    AND (total.divided_by <> 'rows' OR COUNT(part.denominator) = total.span)
)
SELECT
  indicator_id,
  period,
  CAST(sum_of_numerators AS BIGINT) AS numerator,
  CAST(CASE
    WHEN divided_by = 'none' THEN NULL
    WHEN divided_by = 'rows' THEN sum_of_denominators
    ELSE denominator * (span / periods_a_year)
  END AS BIGINT) AS denominator
FROM spanned
