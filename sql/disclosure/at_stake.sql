-- grain: indicator_id, period, breakdown, category
-- Every count of the release that is about people, and of each whether the release before showed it as it is now
-- (`published`), or hid it and it has not changed, or by a few (`kept`, its fate then). A population is known to everybody: a denominator is at stake only where cases
-- are counted.
WITH
counted AS (
  SELECT
    cell.indicator_id,
    cell.period,
    cell.breakdown,
    cell.category,
    cell.numerator,
    CASE WHEN definition.denominator = 'rows' THEN cell.denominator END AS denominator,
    -- A category that was hidden and changes by a few would, if it were shown, tell what it was: by as much as its total changed.
    CASE WHEN cell.breakdown = 'total' THEN 0 ELSE profile.hidden_to END AS near
  FROM cell
  JOIN indicator_definition AS definition ON definition.indicator_id = cell.indicator_id
  JOIN indicator_profile AS profile ON profile.indicator_id = cell.indicator_id
  WHERE cell.numerator IS NOT NULL
    AND profile.hidden_to > 0
)
SELECT
  counted.indicator_id,
  counted.period,
  counted.breakdown,
  counted.category,
  counted.numerator,
  counted.denominator,
  CAST(COALESCE(before.numerator = counted.numerator AND hidden.numerator IS NULL, FALSE) AS BOOLEAN)
    AS numerator_published,
  CAST(COALESCE(before.denominator = counted.denominator AND hidden.denominator IS NULL, FALSE) AS BOOLEAN)
    AS denominator_published,
  CASE WHEN ABS(before.numerator - counted.numerator) <= counted.near THEN hidden.numerator END AS numerator_kept,
  CASE WHEN ABS(before.denominator - counted.denominator) <= counted.near THEN hidden.denominator END AS denominator_kept
FROM counted
LEFT JOIN previously_shared AS before
  ON before.indicator_id = counted.indicator_id
  AND before.period = counted.period
  AND before.breakdown = counted.breakdown
  AND before.category = counted.category
LEFT JOIN previously_hidden AS hidden
  ON hidden.indicator_id = counted.indicator_id
  AND hidden.period = counted.period
  AND hidden.breakdown = counted.breakdown
  AND hidden.category = counted.category
ORDER BY counted.indicator_id, counted.period, counted.breakdown, counted.category
