-- grain: indicator_id, period, agency
-- What an agency says of an indicator in a period, and whether its words still fit the number: `contradicts` (it says up and
-- the number went down, or the reverse), `stale` (the same words as its story of the period before), `restated` (the number it
-- was written about has changed since), else `current`. A story of an annual indicator belongs to the year.
WITH
told AS (
  SELECT
    definition.indicator_id,
    CASE WHEN definition.period_kind = 'year' THEN substr(stories.quarter, 1, 7) ELSE stories.quarter END AS period,
    stories.agency,
    stories.what_changed,
    stories.direction,
    stories.reasons,
    stories.actions,
    stories.impact,
    stories.voice_of_the_child,
    stories.author_role,
    stories.written_at,
    stories.about_value,
    definition.scale,
    ROW_NUMBER() OVER (
      PARTITION BY definition.indicator_id, stories.agency,
        CASE WHEN definition.period_kind = 'year' THEN substr(stories.quarter, 1, 7) ELSE stories.quarter END
      ORDER BY stories.quarter DESC, stories.source_row
    ) AS turn
  FROM stories
  JOIN indicator_definition AS definition ON definition.indicator_id = lower(trim(stories.indicator))
),
latest AS (
  SELECT told.*, period.previous
  FROM told
  JOIN period ON period.period = told.period
  WHERE told.turn = 1
)
SELECT
  CAST(latest.indicator_id AS VARCHAR) AS indicator_id,
  CAST(latest.period AS VARCHAR) AS period,
  latest.agency,
  latest.what_changed,
  latest.direction,
  latest.reasons,
  latest.actions,
  latest.impact,
  latest.voice_of_the_child,
  latest.author_role,
  latest.written_at,
  latest.about_value,
  CAST(CASE
    WHEN latest.direction = 'up' AND series.change < 0 THEN 'contradicts'
    WHEN latest.direction = 'down' AND series.change > 0 THEN 'contradicts'
    WHEN lower(trim(before.what_changed)) = lower(trim(latest.what_changed))
      AND lower(trim(COALESCE(before.reasons, ''))) = lower(trim(COALESCE(latest.reasons, ''))) THEN 'stale'
    -- A thousand-millionth keeps a tie such as 12.35 a tie, which in binary lies just below.
    WHEN FLOOR(latest.about_value * latest.scale + 0.5 + 1e-9) <> ROUND(series.value * latest.scale) THEN 'restated'
    ELSE 'current'
  END AS VARCHAR) AS state
FROM latest
LEFT JOIN latest AS before
  ON before.indicator_id = latest.indicator_id
  AND before.agency = latest.agency
  AND before.period = latest.previous
LEFT JOIN series ON series.indicator_id = latest.indicator_id AND series.period = latest.period
