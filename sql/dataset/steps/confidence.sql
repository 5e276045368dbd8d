-- grain: level
-- The levels of confidence that intervals are reckoned at, each with its quantile of the normal distribution.
SELECT CAST('95' AS VARCHAR) AS level, 1.959963984540054E0 AS z
