-- grain: indicator_id, breakdown, category
-- The categories that an indicator shows in every period: the fixed ones of the breakdowns that its records carry, where
-- records are owed or came, and whatever else occurs in any period.
WITH
from_records AS (
  SELECT DISTINCT indicator_id FROM return_state
),
shown AS (
  SELECT DISTINCT indicator_id, 'total' AS breakdown, 'All' AS category FROM indicator_period
  UNION
  SELECT indicator_breakdown.indicator_id, indicator_breakdown.breakdown, known_category.category
  FROM indicator_breakdown
  JOIN from_records ON from_records.indicator_id = indicator_breakdown.indicator_id
  JOIN known_category ON known_category.breakdown = indicator_breakdown.breakdown AND known_category.fixed
  UNION
  SELECT indicator_id, breakdown, category FROM counted_case
  UNION
  SELECT indicator_id, breakdown, category FROM given_value
)
SELECT
  CAST(indicator_id AS VARCHAR) AS indicator_id,
  CAST(breakdown AS VARCHAR) AS breakdown,
  CAST(category AS VARCHAR) AS category
FROM shown
