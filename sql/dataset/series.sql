-- grain: indicator_id, period
-- An indicator's total over time, with what it is compared to. Changes are of the published (rounded) values. The mean and the
-- limits are those of the period's segment of the XmR chart, `signal` the rule that the point meets and `direction` what that
-- means by the indicator's polarity; where there is no value there is none of them. `assurance` is against the target in force.
-- `recent_trend` is of the last five points, by Fingertips' test, and not of the chart.
WITH
scaled AS (
  SELECT indicator_id, period, scaled, value FROM valued WHERE span = 'period' AND breakdown = 'total'
),
rolling_year AS (
  SELECT valued.indicator_id, valued.period, valued.value, limits.lower_rounded, limits.upper_rounded
  FROM valued
  LEFT JOIN confidence_interval AS limits
    ON limits.level = '95'
    AND limits.span = 'rolling'
    AND limits.indicator_id = valued.indicator_id
    AND limits.period = valued.period
    AND limits.breakdown = valued.breakdown
  WHERE valued.span = 'rolling' AND valued.breakdown = 'total'
),
charted AS (
  SELECT
    chart_point.indicator_id,
    chart_point.period,
    chart_limit.mean,
    chart_limit.lower_limit,
    chart_limit.lower_near_limit,
    chart_limit.upper_near_limit,
    chart_limit.upper_limit,
    chart_limit.trial_limits,
    chart_limit.points,
    chart_limit.segment,
    chart_limit.start_date,
    chart_limit.rebased_on,
    chart_signal.signal,
    chart_signal.side,
    chart_assurance.assurance
  FROM chart_point
  JOIN chart_limit
    ON chart_limit.indicator_id = chart_point.indicator_id
    AND chart_limit.kind = chart_point.kind
    AND chart_limit.segment = chart_point.segment
  JOIN chart_signal
    ON chart_signal.indicator_id = chart_point.indicator_id
    AND chart_signal.kind = chart_point.kind
    AND chart_signal.position = chart_point.position
  LEFT JOIN chart_assurance
    ON chart_assurance.indicator_id = chart_point.indicator_id
    AND chart_assurance.kind = chart_point.kind
    AND chart_assurance.period = chart_point.period
)
SELECT
  measure.indicator_id,
  measure.period,
  measure.value,
  measure.value_status,
  rolling_year.value AS rolling_year_value,
  rolling_year.lower_rounded AS rolling_year_lower_95,
  rolling_year.upper_rounded AS rolling_year_upper_95,
  before.value AS previous,
  year_before.value AS same_period_last_year,
  CAST(now.scaled - before.scaled AS DOUBLE) / CAST(definition.scale AS DOUBLE) AS change,
  CAST(now.scaled - year_before.scaled AS DOUBLE) / CAST(definition.scale AS DOUBLE) AS change_on_year,
  standardised.value_rounded AS standardised_value,
  standardised.lower_rounded AS standardised_lower_95,
  standardised.upper_rounded AS standardised_upper_95,
  charted.mean / CAST(definition.scale AS DOUBLE) AS mean,
  charted.lower_limit / CAST(definition.scale AS DOUBLE) AS lower_limit,
  charted.upper_limit / CAST(definition.scale AS DOUBLE) AS upper_limit,
  charted.lower_near_limit / CAST(definition.scale AS DOUBLE) AS lower_near_limit,
  charted.upper_near_limit / CAST(definition.scale AS DOUBLE) AS upper_near_limit,
  charted.trial_limits,
  charted.points AS limit_points,
  charted.segment,
  charted.start_date AS segment_start,
  rebase.reason AS segment_reason,
  charted.signal,
  charted.side AS signal_side,
  CAST(CASE
    WHEN charted.side IS NULL THEN NULL
    WHEN definition.better = 'neither' THEN 'neutral'
    WHEN (definition.better = 'higher') = (charted.side = 'high') THEN 'improving'
    ELSE 'concern'
  END AS VARCHAR) AS direction,
  recent_trend.trend AS recent_trend,
  CAST(CASE
    WHEN recent_trend.trend = 'no-change' THEN NULL
    WHEN recent_trend.trend IS NULL THEN NULL
    WHEN definition.better = 'neither' THEN 'neutral'
    WHEN (definition.better = 'higher') = (recent_trend.trend = 'increasing') THEN 'improving'
    ELSE 'concern'
  END AS VARCHAR) AS recent_trend_direction,
  target_in_force.target,
  CAST(COALESCE(charted.assurance, 'none') AS VARCHAR) AS assurance
FROM measure
JOIN period ON period.period = measure.period
JOIN indicator_definition AS definition ON definition.indicator_id = measure.indicator_id
LEFT JOIN scaled AS now ON now.indicator_id = measure.indicator_id AND now.period = measure.period
LEFT JOIN scaled AS before ON before.indicator_id = measure.indicator_id AND before.period = period.previous
LEFT JOIN scaled AS year_before
  ON year_before.indicator_id = measure.indicator_id
  AND year_before.period = period.same_last_year
LEFT JOIN rolling_year ON rolling_year.indicator_id = measure.indicator_id AND rolling_year.period = measure.period
LEFT JOIN standardised
  ON standardised.level = '95'
  AND standardised.indicator_id = measure.indicator_id
  AND standardised.period = measure.period
LEFT JOIN charted ON charted.indicator_id = measure.indicator_id AND charted.period = measure.period
LEFT JOIN rebase ON rebase.indicator_id = charted.indicator_id AND rebase.first_day = charted.rebased_on
LEFT JOIN recent_trend
  ON recent_trend.indicator_id = measure.indicator_id
  AND recent_trend.kind = period.kind
  AND recent_trend.period = measure.period
LEFT JOIN target_in_force
  ON target_in_force.indicator_id = measure.indicator_id
  AND target_in_force.period = measure.period
WHERE measure.breakdown = 'total'
