-- A figure of the release before is still there, unless a drop that its indicator reads, the reference data, the partnership or
-- the rules changed since.
WITH
explained AS (
  SELECT DISTINCT indicator_input.indicator_id
  FROM indicator_input
  JOIN changed_drop ON changed_drop.dataset = indicator_input.dataset OR changed_drop.dataset = 'indicator-values'
)
SELECT old.indicator_id || ' in ' || old.period || ', ' || old.breakdown || ' ' || old.category || ' was '
  || CAST(old.value AS VARCHAR) || ' in the release before, and is gone without a cause.' AS failure
FROM previous_measure AS old
CROSS JOIN build
LEFT JOIN measure
  ON measure.indicator_id = old.indicator_id
  AND measure.period = old.period
  AND measure.breakdown = old.breakdown
  AND measure.category = old.category
LEFT JOIN explained ON explained.indicator_id = old.indicator_id
WHERE old.value IS NOT NULL
  AND measure.value IS NULL
  AND explained.indicator_id IS NULL
  AND NOT (build.reference_changed OR build.partnership_changed OR build.rules_changed)
ORDER BY failure
