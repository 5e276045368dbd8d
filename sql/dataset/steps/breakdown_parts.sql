-- grain: indicator_id, breakdown
-- Whether a breakdown parts what an indicator divides by, so that the rates of its categories can be compared: cases have
-- their own denominators, and of a population only those breakdowns that it is known by. A source or a reason parts none.
SELECT DISTINCT
  indicator_category.indicator_id,
  indicator_category.breakdown,
  CAST(definition.denominator = 'rows' OR (definition.denominator <> 'none' AND parting.breakdown IS NOT NULL) AS BOOLEAN) AS parted
FROM indicator_category
JOIN indicator_definition AS definition ON definition.indicator_id = indicator_category.indicator_id
LEFT JOIN (SELECT DISTINCT breakdown FROM known_category) AS parting ON parting.breakdown = indicator_category.breakdown
