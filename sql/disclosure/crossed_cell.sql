-- grain: span, indicator_id, period, within, category
-- Ethnic groups within a fifth of deprivation, shared only where they count no people: two ways of parting the same children
-- at once give hidden counts back, and so few are left that hiding in both ways leaves nothing.
SELECT crossed_cell.*
FROM crossed_cell
JOIN indicator_profile AS profile ON profile.indicator_id = crossed_cell.indicator_id
WHERE profile.hidden_to = 0
