-- grain: agency, origin, action_reference
-- What is being done, as the newest return that names it tells: what agencies do about an indicator, and what audits and
-- reviews asked for. Whether an action without the day it was done is late follows from the day of the release.
WITH
sent AS (
  SELECT
    agency, 'agency' AS origin, quarter, source_row, action_reference, CAST(NULL AS VARCHAR) AS audit, indicator,
    action, action_owner, due, done, evidence_of_impact
  FROM actions
  UNION ALL
  SELECT
    agency, 'audit' AS origin, quarter, source_row, action_reference, audit, indicator,
    recommendation AS action, action_owner, due, done, evidence_of_impact
  FROM audit_actions
),
newest AS (
  SELECT
    sent.*,
    MIN(quarter) OVER (PARTITION BY agency, origin, lower(trim(action_reference))) AS first_told,
    ROW_NUMBER() OVER (
      PARTITION BY agency, origin, lower(trim(action_reference))
      ORDER BY quarter DESC, source_row
    ) AS turn
  FROM sent
)
SELECT
  newest.agency,
  CAST(newest.origin AS VARCHAR) AS origin,
  trim(newest.action_reference) AS action_reference,
  newest.audit,
  CAST(definition.indicator_id AS VARCHAR) AS indicator_id,
  CAST(CASE WHEN definition.period_kind = 'year' THEN substr(newest.quarter, 1, 7) ELSE newest.quarter END AS VARCHAR) AS period,
  CAST(newest.first_told AS VARCHAR) AS first_told,
  newest.action,
  newest.action_owner,
  newest.due,
  newest.done,
  newest.evidence_of_impact,
  CAST(CASE
    WHEN newest.done IS NOT NULL THEN 'done'
    WHEN newest.due < build.as_at_day THEN 'late'
    WHEN newest.due IS NULL THEN 'no date'
    ELSE 'in hand'
  END AS VARCHAR) AS state
FROM newest
CROSS JOIN build
LEFT JOIN indicator_definition AS definition ON definition.indicator_id = lower(trim(newest.indicator))
WHERE newest.turn = 1
