/** Every figure with its indicator and its category's title, in the order that people read. */
export const measuresSql = `
SELECT measure.*, indicator.title, indicator.unit, indicator.decimals, category.title AS category_title, period.kind
FROM measure
JOIN indicator ON indicator.indicator_id = measure.indicator_id
JOIN period ON period.period = measure.period
LEFT JOIN category
  ON category.indicator_id = measure.indicator_id AND category.breakdown = measure.breakdown AND category.category = measure.category
ORDER BY measure.indicator_id, period.position, measure.breakdown = 'total' DESC, measure.breakdown, category.position, measure.category`;
