-- grain: indicator_id, period, part
-- Every rolling total that is about people, with the periods it adds up. `apart` is true for those that share none of them
-- in part with another: the four quarters of a financial year, or three years counted from a fixed one.
WITH
spanned AS (
  SELECT
    rolling.indicator_id,
    rolling.period,
    rolling.numerator,
    CASE WHEN definition.denominator = 'rows' THEN rolling.denominator END AS denominator,
    period.kind,
    period.position,
    CASE WHEN period.kind = definition.period_kind THEN definition.rolling_periods
      ELSE definition.rolling_periods / 4 END AS span
  FROM rolling
  JOIN period ON period.period = rolling.period
  JOIN indicator_definition AS definition ON definition.indicator_id = rolling.indicator_id
  JOIN indicator_profile AS profile ON profile.indicator_id = rolling.indicator_id
  WHERE profile.hidden_to > 0
    AND rolling.breakdown = 'total'
)
SELECT
  spanned.indicator_id,
  spanned.period,
  earlier.period AS part,
  spanned.numerator,
  spanned.denominator,
  CAST(MOD(spanned.position, NULLIF(spanned.span, 0)) = 0 AS BOOLEAN) AS apart
FROM spanned
JOIN period AS earlier
  ON earlier.kind = spanned.kind
  AND earlier.position > spanned.position - spanned.span
  AND earlier.position <= spanned.position
ORDER BY spanned.indicator_id, spanned.period, earlier.period
