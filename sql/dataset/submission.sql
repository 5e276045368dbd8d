-- grain: agency, dataset, period
-- What each agency owes or sent for a period. The drop in force is the last good one: a bad one sent after it does not displace
-- it, and shows as the last. Days late are counted to the first good arrival, or to the release where there is none. A drop that
-- arrived and has no receipt yet is not known here.
WITH
slot AS (
  SELECT agency, dataset, period FROM owed
  UNION
  SELECT agency, dataset, period FROM receipt
),
summed AS (
  SELECT
    agency,
    dataset,
    period,
    MAX(CASE WHEN in_force THEN drop_id END) AS drop_id,
    MAX(CASE WHEN in_force THEN outcome END) AS outcome,
    MAX(CASE WHEN in_force THEN rows_accepted END) AS accepted_rows,
    MAX(CASE WHEN in_force THEN rows_refused END) AS refused_rows,
    MAX(CASE WHEN in_force THEN rows_warned END) AS warned_rows,
    MAX(CASE WHEN in_force THEN completeness END) AS completeness,
    MIN(CASE WHEN outcome <> 'rejected' THEN arrived_at END) AS first_accepted_at,
    MAX_BY(drop_id, position) AS last_drop_id,
    MAX_BY(outcome, position) AS last_outcome,
    COUNT(*) AS drops
  FROM receipt
  GROUP BY agency, dataset, period
),
judged AS (
  SELECT
    slot.agency,
    slot.dataset,
    slot.period,
    owed.due,
    summed.drop_id,
    summed.outcome,
    summed.accepted_rows,
    summed.refused_rows,
    summed.warned_rows,
    summed.completeness,
    CAST(summed.first_accepted_at AS DATE) AS first_accepted_on,
    summed.last_drop_id,
    summed.last_outcome,
    summed.drops,
    owed.period_end,
    build.as_at_day,
    date_diff('day', owed.due, COALESCE(CAST(summed.first_accepted_at AS DATE), build.as_at_day)) AS days_after_due
  FROM slot
  LEFT JOIN owed ON owed.agency = slot.agency AND owed.dataset = slot.dataset AND owed.period = slot.period
  LEFT JOIN summed ON summed.agency = slot.agency AND summed.dataset = slot.dataset AND summed.period = slot.period
  CROSS JOIN build
)
SELECT
  CAST(agency AS VARCHAR) AS agency,
  CAST(dataset AS VARCHAR) AS dataset,
  CAST(period AS VARCHAR) AS period,
  due,
  CAST(CASE
    WHEN outcome = 'accepted' THEN 'accepted'
    WHEN outcome = 'accepted-with-warnings' THEN 'accepted with warnings'
    WHEN last_outcome = 'rejected' THEN 'rejected'
    WHEN period_end >= as_at_day THEN 'not due'
    WHEN due >= as_at_day THEN 'due'
    ELSE 'late'
  END AS VARCHAR) AS state,
  CAST(drop_id AS VARCHAR) AS drop_id,
  CAST(accepted_rows AS BIGINT) AS rows,
  CAST(refused_rows AS BIGINT) AS errors,
  CAST(warned_rows AS BIGINT) AS warnings,
  CAST(completeness AS DOUBLE) AS completeness,
  first_accepted_on,
  CAST(CASE WHEN due IS NULL THEN NULL WHEN days_after_due > 0 THEN days_after_due ELSE 0 END AS BIGINT) AS days_late,
  CAST(last_drop_id AS VARCHAR) AS last_drop_id,
  CAST(CASE last_outcome WHEN 'accepted-with-warnings' THEN 'accepted with warnings' ELSE last_outcome END AS VARCHAR) AS last_outcome,
  CAST(COALESCE(drops, 0) AS BIGINT) AS drops
FROM judged
