-- A cell is a number or says why there is none: never both, never neither.
SELECT indicator_id || ' in ' || period || ', ' || breakdown || ' ' || category || ': '
  || CASE WHEN value IS NULL THEN 'no value, and no reason why.' ELSE 'a value, and a reason why there is none.' END AS failure
FROM measure
WHERE (value IS NULL AND value_status IS NULL) OR (value IS NOT NULL AND value_status IS NOT NULL)
ORDER BY failure
