/*
title: Actions from audits and reviews done in time
definition: Of the actions from audits and reviews due in the period, those done by their due date.
theme: partnership-assurance
owner: partnership
unit: %
better: higher
denominator: rows
source: Action log of the partnership's audits and reviews
definition_of: local definition
questions:
  - What stands in the way of those overdue, and who can remove it?
  - Was any due date moved?
*/
-- One row an action, in the quarter in which it was due.
SELECT
  audit_actions.quarter AS period,
  audit_actions.drop_id,
  audit_actions.source_row,
  audit_actions.audit,
  audit_actions.theme,
  CAST(CASE WHEN audit_actions.done <= audit_actions.due THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM audit_actions
JOIN period
  ON period.period = audit_actions.quarter
  AND audit_actions.due BETWEEN period.start_date AND period.end_date
