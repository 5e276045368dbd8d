-- grain: indicator_id, period
-- Whether the records that an indicator reads are there for a period: `there`, `missing` (owed, and not all came) or
-- `not-owed`. `returned` counts the returns that came. An annual indicator takes the returns of its year's quarters too.
WITH
input AS (
  SELECT definition.indicator_id, definition.period_kind, definition.needs, indicator_input.dataset
  FROM indicator_definition AS definition
  JOIN indicator_input ON indicator_input.indicator_id = definition.indicator_id
),
owed_return AS (
  SELECT
    input.indicator_id,
    CASE WHEN input.period_kind = 'year' THEN substr(owed.period, 1, 7) ELSE owed.period END AS period,
    owed.agency,
    owed.dataset,
    owed.period AS returned_for
  FROM input
  JOIN owed ON owed.dataset = input.dataset
),
came AS (
  SELECT
    input.indicator_id,
    CASE WHEN input.period_kind = 'year' THEN substr(receipt.period, 1, 7) ELSE receipt.period END AS period,
    receipt.agency,
    receipt.dataset,
    receipt.period AS returned_for
  FROM input
  JOIN receipt ON receipt.dataset = input.dataset AND receipt.in_force
),
matched AS (
  SELECT
    COALESCE(owed_return.indicator_id, came.indicator_id) AS indicator_id,
    COALESCE(owed_return.period, came.period) AS period,
    CASE WHEN owed_return.indicator_id IS NULL THEN 0 ELSE 1 END AS owes,
    CASE WHEN came.indicator_id IS NULL THEN 0 ELSE 1 END AS came
  FROM owed_return
  FULL JOIN came
    ON came.indicator_id = owed_return.indicator_id
    AND came.agency = owed_return.agency
    AND came.dataset = owed_return.dataset
    AND came.returned_for = owed_return.returned_for
),
tallied AS (
  SELECT
    indicator_id,
    period,
    SUM(owes) AS owed,
    SUM(came) AS returned,
    SUM(owes * came) AS owed_and_returned
  FROM matched
  GROUP BY indicator_id, period
)
SELECT
  tallied.indicator_id,
  tallied.period,
  CAST(tallied.returned AS BIGINT) AS returned,
  CAST(CASE
    WHEN tallied.returned > 0 AND (tallied.owed_and_returned = tallied.owed OR definition.needs = 'any') THEN 'there'
    WHEN tallied.owed > 0 THEN 'missing'
    ELSE 'not-owed'
  END AS VARCHAR) AS state
FROM tallied
JOIN indicator_definition AS definition ON definition.indicator_id = tallied.indicator_id
