-- The loaded localities name one that the partnership's file does not.
SELECT DISTINCT 'The localities loaded name "' || localities.locality || '", which the partnership’s file does not: its cases are '
  || 'counted and no rate is reckoned for it.' AS warning
FROM localities
LEFT JOIN known_category ON known_category.breakdown = 'locality' AND known_category.category = localities.locality
WHERE known_category.category IS NULL
ORDER BY warning
