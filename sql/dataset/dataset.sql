-- grain: indicator_id, period, breakdown, category
-- The wide table for BI: every measure with its indicator, and beside each total its series and the words of its stories.
WITH
-- Both carry the breakdown that they belong to: a join on it is a look-up, and a condition on the other side is a search.
of_total AS (
  SELECT 'total' AS breakdown, series.* FROM series
),
stories_told AS (
  SELECT
    'total' AS breakdown,
    indicator_id,
    period,
    array_join(array_agg(agency || ': ' || what_changed ORDER BY agency), ' ') AS what_changed,
    array_join(array_agg(agency || ': ' || reasons ORDER BY agency) FILTER (WHERE reasons IS NOT NULL), ' ') AS reasons,
    array_join(array_agg(agency || ': ' || actions ORDER BY agency) FILTER (WHERE actions IS NOT NULL), ' ') AS actions,
    array_join(array_agg(agency || ': ' || impact ORDER BY agency) FILTER (WHERE impact IS NOT NULL), ' ') AS impact
  FROM story
  GROUP BY indicator_id, period
)
SELECT
  measure.indicator_id,
  indicator.title AS indicator,
  indicator.priority,
  indicator.theme,
  indicator.owner_agency,
  indicator.unit,
  indicator.better,
  measure.period,
  period.kind AS period_kind,
  period.start_date,
  period.end_date,
  period.title AS period_title,
  measure.breakdown,
  measure.category,
  category.title AS category_title,
  category.position AS category_position,
  measure.numerator,
  measure.denominator,
  measure.value,
  measure.lower_95,
  measure.upper_95,
  measure.value_status,
  measure.population_year,
  measure.population_carried_forward,
  of_total.rolling_year_value,
  of_total.previous,
  of_total.same_period_last_year,
  of_total.change,
  of_total.change_on_year,
  of_total.mean,
  of_total.lower_limit,
  of_total.upper_limit,
  of_total.trial_limits,
  of_total.signal,
  of_total.direction,
  of_total.target,
  of_total.assurance,
  CAST(stories_told.what_changed AS VARCHAR) AS story,
  CAST(stories_told.reasons AS VARCHAR) AS story_reasons,
  CAST(stories_told.actions AS VARCHAR) AS story_actions,
  CAST(stories_told.impact AS VARCHAR) AS story_impact
FROM measure
JOIN indicator ON indicator.indicator_id = measure.indicator_id
JOIN period ON period.period = measure.period
LEFT JOIN category
  ON category.indicator_id = measure.indicator_id
  AND category.breakdown = measure.breakdown
  AND category.category = measure.category
LEFT JOIN of_total
  ON of_total.breakdown = measure.breakdown
  AND of_total.indicator_id = measure.indicator_id
  AND of_total.period = measure.period
LEFT JOIN stories_told
  ON stories_told.breakdown = measure.breakdown
  AND stories_told.indicator_id = measure.indicator_id
  AND stories_told.period = measure.period
