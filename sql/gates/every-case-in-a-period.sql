-- Every counted case is in a cell of the dataset.
SELECT counted_case.indicator_id || ' counts ' || CAST(counted_case.numerator AS VARCHAR) || ' cases in "'
  || COALESCE(counted_case.period, '(none)') || '", for which nobody sent a return.' AS failure
FROM counted_case
LEFT JOIN indicator_period
  ON indicator_period.indicator_id = counted_case.indicator_id
  AND indicator_period.period = counted_case.period
WHERE counted_case.breakdown = 'total' AND indicator_period.indicator_id IS NULL
ORDER BY failure
