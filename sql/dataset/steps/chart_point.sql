-- grain: indicator_id, kind, position
-- The points of each indicator's XmR chart, quarters and years on charts of their own. Where there is no value there is no point:
-- a missing quarter is never zero. `y` is the published value in whole numbers (times `scale`), so that ties, and points on the
-- mean or on a limit, are told exactly. A segment starts with the first period that begins on the day of a rebase or after it.
WITH
rebased AS (
  SELECT
    valued.indicator_id,
    period.kind,
    period.position,
    period.period,
    period.start_date,
    valued.scaled,
    MAX(rebase.first_day) AS rebased_on
  FROM valued
  JOIN period ON period.period = valued.period
  LEFT JOIN rebase
    ON rebase.indicator_id = valued.indicator_id
    AND rebase.first_day <= period.start_date
  WHERE valued.span = 'period' AND valued.breakdown = 'total'
  GROUP BY valued.indicator_id, period.kind, period.position, period.period, period.start_date, valued.scaled
)
SELECT
  rebased.indicator_id,
  rebased.kind,
  rebased.position,
  rebased.period,
  rebased.start_date,
  CAST(rebased.scaled AS DOUBLE) AS y,
  rebased.rebased_on,
  CAST(DENSE_RANK() OVER (
    PARTITION BY rebased.indicator_id, rebased.kind
    ORDER BY rebased.rebased_on NULLS FIRST
  ) AS BIGINT) AS segment,
  CAST(ROW_NUMBER() OVER (
    PARTITION BY rebased.indicator_id, rebased.kind, rebased.rebased_on
    ORDER BY rebased.position
  ) AS BIGINT) AS turn,
  baseline.points AS baseline_points
FROM rebased
LEFT JOIN baseline ON baseline.indicator_id = rebased.indicator_id
