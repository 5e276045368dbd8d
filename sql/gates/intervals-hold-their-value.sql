-- A percentage or a rate that has a value has an interval, the value lies in it, and nothing else has one. A part that is more
-- than its whole is the concern of percentages-within-range.
SELECT measure.indicator_id || ' in ' || measure.period || ', ' || measure.breakdown || ' ' || measure.category
  || ': its interval is not there, does not hold the value, or is there without one.' AS failure
FROM measure
JOIN indicator_definition AS definition ON definition.indicator_id = measure.indicator_id
WHERE (definition.interval_method <> 'wilson' OR measure.numerator <= measure.denominator)
  AND ((measure.lower_95 IS NULL) <> (measure.upper_95 IS NULL)
    OR (measure.value IS NOT NULL AND definition.interval_method <> 'none') <> (measure.lower_95 IS NOT NULL)
    OR measure.lower_95 > measure.value
    OR measure.upper_95 < measure.value)
ORDER BY failure
