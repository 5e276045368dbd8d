-- grain: indicator_id, period
-- The periods for which an indicator has a figure or a reason for having none: every covered period of its kind, if
-- anybody in the partnership owes or sent it at all, and any other for which something came. `basis` says what the figure
-- rests on: `records`; `counts`, used only where no records came; or `none`, for the reason in `status`. Where records came,
-- no case is a zero; a sum of money is none, for accounts that hold no line of it say nothing of it.
WITH
known AS (
  SELECT indicator_id, period FROM return_state
  UNION
  SELECT indicator_id, period FROM given_value
),
in_use AS (
  SELECT DISTINCT indicator_id FROM known
),
frame AS (
  SELECT in_use.indicator_id, period.period
  FROM in_use
  JOIN indicator_definition AS definition ON definition.indicator_id = in_use.indicator_id
  JOIN period ON period.kind = definition.period_kind AND period.covered
  UNION
  SELECT return_state.indicator_id, return_state.period FROM return_state WHERE return_state.returned > 0
  UNION
  SELECT given_value.indicator_id, given_value.period FROM given_value
),
given AS (
  SELECT DISTINCT indicator_id, period FROM given_value
),
-- An agency that gives an indicator as counts, owes counts for the period and has not sent them, leaves it missing.
giver AS (
  SELECT DISTINCT lower(trim(indicator)) AS indicator_id, agency FROM indicator_values
),
owed_count AS (
  SELECT DISTINCT
    giver.indicator_id,
    CASE WHEN definition.period_kind = 'year' THEN substr(owed.period, 1, 7) ELSE owed.period END AS period
  FROM giver
  JOIN indicator_definition AS definition ON definition.indicator_id = giver.indicator_id
  JOIN owed ON owed.agency = giver.agency AND owed.dataset = 'indicator-values'
),
counted AS (
  SELECT DISTINCT indicator_id, period FROM counted_case
),
judged AS (
  SELECT
    frame.indicator_id,
    frame.period,
    CASE
      WHEN return_state.returned > 0
        AND return_state.state <> 'missing'
        AND (definition.unit <> '£' OR counted.indicator_id IS NOT NULL) THEN 'records'
      WHEN return_state.returned > 0 THEN 'none'
      WHEN given.indicator_id IS NOT NULL THEN 'counts'
      ELSE 'none'
    END AS basis,
    CASE
      WHEN return_state.returned > 0 OR return_state.state = 'missing' OR owed_count.indicator_id IS NOT NULL THEN 'x'
      ELSE 'z'
    END AS absent
  FROM frame
  JOIN indicator_definition AS definition ON definition.indicator_id = frame.indicator_id
  LEFT JOIN return_state
    ON return_state.indicator_id = frame.indicator_id
    AND return_state.period = frame.period
  LEFT JOIN given
    ON given.indicator_id = frame.indicator_id
    AND given.period = frame.period
  LEFT JOIN counted
    ON counted.indicator_id = frame.indicator_id
    AND counted.period = frame.period
  LEFT JOIN owed_count
    ON owed_count.indicator_id = frame.indicator_id
    AND owed_count.period = frame.period
)
SELECT
  CAST(indicator_id AS VARCHAR) AS indicator_id,
  CAST(period AS VARCHAR) AS period,
  CAST(basis AS VARCHAR) AS basis,
  CAST(CASE WHEN basis = 'none' THEN absent END AS VARCHAR) AS status
FROM judged
