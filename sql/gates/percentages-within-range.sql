-- A percentage is a part of a whole: also where the whole is none, and there is no value to be seen.
SELECT measure.indicator_id || ' in ' || measure.period || ', ' || measure.breakdown || ' ' || measure.category || ': '
  || CAST(measure.numerator AS VARCHAR) || ' of ' || CAST(measure.denominator AS VARCHAR) || ' is no percentage.' AS failure
FROM measure
JOIN indicator ON indicator.indicator_id = measure.indicator_id
WHERE indicator.unit = '%'
  AND (measure.numerator < 0 OR measure.numerator > measure.denominator OR measure.value < 0 OR measure.value > 100)
ORDER BY failure
