-- grain: indicator_id, period, breakdown, category
-- The wide table for BI: every measure with its indicator and how many times the reference's its rate is, and beside each
-- total its series, what it is compared with, and the words of its stories. Where the partnership has several authorities,
-- each with neighbours of its own, the table `comparator` has them and this one none.
WITH
-- Both carry the breakdown that they belong to: a join on it is a look-up, and a condition on the other side is a search.
of_total AS (
  SELECT 'total' AS breakdown, series.* FROM series
),
set_beside AS (
  SELECT
    'total' AS breakdown,
    indicator_id,
    period,
    MAX(published_period) AS comparator_period,
    MAX(CASE WHEN area_type = 'england' THEN value END) AS england,
    MAX(CASE WHEN area_type = 'england' THEN comparison END) AS england_comparison,
    MAX(CASE WHEN area_type = 'region' THEN value END) AS region,
    MAX(CASE WHEN area_type = 'region' THEN comparison END) AS region_comparison,
    CASE WHEN COUNT(CASE WHEN area_type = 'neighbours' THEN 1 END) = 1
      THEN MAX(CASE WHEN area_type = 'neighbours' THEN value END) END AS neighbours,
    CASE WHEN COUNT(CASE WHEN area_type = 'neighbours' THEN 1 END) = 1
      THEN MAX(CASE WHEN area_type = 'neighbours' THEN comparison END) END AS neighbours_comparison,
    CASE WHEN COUNT(CASE WHEN area_type = 'neighbours' THEN 1 END) = 1
      THEN MAX(CASE WHEN area_type = 'neighbours' THEN neighbour_set END) END AS neighbour_set
  FROM comparator
  GROUP BY indicator_id, period
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
  beside.relative_rate,
  CAST(COALESCE(beside.reference, 'none') AS VARCHAR) AS relative_to,
  CAST(CASE WHEN beside.category IS NULL THEN 'z' ELSE beside.relative_status END AS VARCHAR) AS relative_status,
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
  set_beside.comparator_period,
  set_beside.england,
  set_beside.england_comparison,
  set_beside.region,
  set_beside.region_comparison,
  set_beside.neighbours,
  set_beside.neighbours_comparison,
  set_beside.neighbour_set,
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
LEFT JOIN inequality_category AS beside
  ON beside.span = 'period'
  AND beside.within = 'All'
  AND beside.indicator_id = measure.indicator_id
  AND beside.period = measure.period
  AND beside.breakdown = measure.breakdown
  AND beside.category = measure.category
LEFT JOIN of_total
  ON of_total.breakdown = measure.breakdown
  AND of_total.indicator_id = measure.indicator_id
  AND of_total.period = measure.period
LEFT JOIN set_beside
  ON set_beside.breakdown = measure.breakdown
  AND set_beside.indicator_id = measure.indicator_id
  AND set_beside.period = measure.period
LEFT JOIN stories_told
  ON stories_told.breakdown = measure.breakdown
  AND stories_told.indicator_id = measure.indicator_id
  AND stories_told.period = measure.period
