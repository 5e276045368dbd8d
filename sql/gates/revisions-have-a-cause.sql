-- Equal inputs give equal figures: one that changed has a cause.
SELECT indicator_id || ' in ' || period || ', ' || breakdown || ' ' || category
  || ' changed, and neither a drop nor reference data, the partnership or the rules did.' AS failure
FROM revision
WHERE cause = 'unknown'
ORDER BY failure
