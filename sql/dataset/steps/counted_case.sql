-- grain: indicator_id, period, breakdown, category
-- The cases of every indicator, counted by each of its breakdowns.
SELECT indicator_id, period, breakdown, category, numerator, denominator
FROM tallied_case
WHERE within = 'All'
