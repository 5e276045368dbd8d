/*
title: Actions done with evidence of impact
definition: Of the actions from audits and reviews done in the period, those with evidence of what is different for
  children.
theme: partnership-assurance
owner: partnership
unit: %
better: higher
denominator: rows
source: Action log of the partnership's audits and reviews
definition_of: local definition
questions:
  - What is different for children, and how do we know?
  - Which actions were done without anybody looking at what came of them?
*/
-- One row an action, in the quarter in which it was done.
SELECT
  audit_actions.quarter AS period,
  audit_actions.drop_id,
  audit_actions.source_row,
  audit_actions.audit,
  audit_actions.theme,
  CAST(CASE WHEN audit_actions.evidence_of_impact IS NOT NULL THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM audit_actions
JOIN period
  ON period.period = audit_actions.quarter
  AND audit_actions.done BETWEEN period.start_date AND period.end_date
