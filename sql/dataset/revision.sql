-- grain: indicator_id, period, breakdown, category
-- Figures of the release before that are not what they were. A figure that was not there before is no revision; one that went
-- is. The cause is the last drop to arrive, among those that count only now, of the datasets the indicator reads (for the same
-- period where there is one), else what else changed.
WITH
read_drop AS (
  SELECT indicator_input.indicator_id, changed_drop.period, changed_drop.drop_id, changed_drop.arrived_at
  FROM changed_drop
  JOIN indicator_input ON indicator_input.dataset = changed_drop.dataset
  UNION ALL
  SELECT definition.indicator_id, changed_drop.period, changed_drop.drop_id, changed_drop.arrived_at
  FROM changed_drop
  CROSS JOIN indicator_definition AS definition
  WHERE changed_drop.dataset = 'indicator-values'
),
of_the_period AS (
  SELECT indicator_id, period, MAX_BY(drop_id, arrived_at) AS drop_id FROM read_drop GROUP BY indicator_id, period
),
of_any_period AS (
  SELECT indicator_id, MAX_BY(drop_id, arrived_at) AS drop_id FROM read_drop GROUP BY indicator_id
),
changed AS (
  SELECT
    old.indicator_id,
    old.period,
    old.breakdown,
    old.category,
    old.value AS old_value,
    measure.value AS new_value,
    old.numerator AS old_numerator,
    measure.numerator AS new_numerator
  FROM previous_measure AS old
  LEFT JOIN measure
    ON measure.indicator_id = old.indicator_id
    AND measure.period = old.period
    AND measure.breakdown = old.breakdown
    AND measure.category = old.category
  WHERE (old.value IS NOT NULL OR old.numerator IS NOT NULL)
    AND (old.value IS DISTINCT FROM measure.value OR old.numerator IS DISTINCT FROM measure.numerator)
)
SELECT
  changed.indicator_id,
  changed.period,
  changed.breakdown,
  changed.category,
  changed.old_value,
  changed.new_value,
  changed.old_numerator,
  changed.new_numerator,
  build.previous_release AS old_release,
  build.release AS new_release,
  CAST(CASE
    WHEN COALESCE(of_the_period.drop_id, of_any_period.drop_id) IS NOT NULL THEN 'drop'
    WHEN build.reference_changed THEN 'reference'
    WHEN build.partnership_changed THEN 'partnership'
    WHEN build.rules_changed THEN 'rules'
    ELSE 'unknown'
  END AS VARCHAR) AS cause,
  CAST(COALESCE(of_the_period.drop_id, of_any_period.drop_id) AS VARCHAR) AS cause_drop_id
FROM changed
CROSS JOIN build
LEFT JOIN of_the_period ON of_the_period.indicator_id = changed.indicator_id AND of_the_period.period = changed.period
LEFT JOIN of_any_period ON of_any_period.indicator_id = changed.indicator_id
