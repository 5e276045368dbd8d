-- grain: agency, challenge
-- The questions that one partner formally put to another, as the newest return of the agency that keeps the record tells them.
WITH
newest AS (
  SELECT
    challenges.*,
    ROW_NUMBER() OVER (
      PARTITION BY agency, lower(trim(challenge_reference))
      ORDER BY quarter DESC, source_row
    ) AS turn
  FROM challenges
)
SELECT
  newest.agency,
  trim(newest.challenge_reference) AS challenge,
  newest.raised_at,
  newest.raised_by,
  newest.raised_to,
  lower(trim(newest.indicator)) AS indicator_id,
  newest.about_quarter AS period,
  newest.question,
  newest.due,
  newest.response,
  newest.responded_at,
  newest.escalated_to,
  newest.outcome,
  newest.impact_evidence,
  CAST(CASE
    WHEN newest.outcome IS NOT NULL THEN 'closed'
    WHEN newest.response IS NOT NULL OR newest.responded_at IS NOT NULL THEN 'answered'
    WHEN newest.escalated_to IS NOT NULL THEN 'escalated'
    WHEN newest.due < build.as_at_day THEN 'overdue'
    ELSE 'open'
  END AS VARCHAR) AS state
FROM newest
CROSS JOIN build
WHERE newest.turn = 1
