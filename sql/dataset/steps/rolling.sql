-- grain: indicator_id, period, breakdown, category
-- The figures of an indicator over the four quarters (or three years) that end with a period, only where all of them have
-- one: the total, and the categories whose rates can be compared. A population is taken as it is at the end, once a year of
-- the span; `value_status` says why there is no value.
WITH
counted AS (
  SELECT
    cell.indicator_id,
    cell.period,
    cell.breakdown,
    cell.category,
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
  JOIN breakdown_parts ON breakdown_parts.indicator_id = cell.indicator_id AND breakdown_parts.breakdown = cell.breakdown
  WHERE definition.rolling_periods IS NOT NULL AND (breakdown_parts.parted OR cell.breakdown = 'total')
),
spanned AS (
  SELECT
    counted.indicator_id,
    counted.period,
    counted.breakdown,
    counted.category,
    counted.span,
    counted.divided_by,
    counted.denominator,
    counted.value_status,
    counted.periods_a_year,
    SUM(part.numerator) AS sum_of_numerators,
    SUM(part.denominator) AS sum_of_denominators
  FROM counted
  JOIN counted AS part
    ON part.indicator_id = counted.indicator_id
    AND part.breakdown = counted.breakdown
    AND part.category = counted.category
    AND part.kind = counted.kind
    AND part.position > counted.position - counted.span
    AND part.position <= counted.position
  GROUP BY
    counted.indicator_id,
    counted.period,
    counted.breakdown,
    counted.category,
    counted.span,
    counted.divided_by,
    counted.denominator,
    counted.value_status,
    counted.periods_a_year
  HAVING COUNT(part.numerator) = counted.span
    AND (counted.divided_by <> 'rows' OR COUNT(part.denominator) = counted.span)
)
SELECT
  indicator_id,
  period,
  breakdown,
  category,
  CAST(sum_of_numerators AS BIGINT) AS numerator,
  CAST(CASE
    WHEN divided_by = 'none' THEN NULL
    WHEN divided_by = 'rows' THEN sum_of_denominators
    ELSE denominator * (span / periods_a_year)
  END AS BIGINT) AS denominator,
  CAST(CASE
    WHEN divided_by <> 'rows' THEN value_status
    WHEN sum_of_denominators = 0 THEN 'z'
  END AS VARCHAR) AS value_status
FROM spanned
