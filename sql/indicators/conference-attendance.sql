/*
title: Agencies attending child protection conferences
definition: Of the invitations of agencies to child protection conferences held in the period, those at which the
  agency attended.
theme: child-protection
owner: childrens-social-care
unit: %
better: higher
denominator: rows
source: Conference administration of children's social care
definition_of: Working Together 2023, chapter 3; local definition
questions:
  - Which agencies come least often, and is it the notice, the hour or the number of conferences?
  - Was a decision ever put off because somebody was not there?
*/
-- One row an invitation, in the quarter of the conference.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  invited_agency,
  conference_kind,
  CAST(CASE WHEN attended THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM conference_attendance
