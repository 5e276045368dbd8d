/*
title: Reports to child protection conferences in time
definition: Of the invitations of agencies to child protection conferences held in the period, those for which the
  agency's report came on time. A report that never came, or of which nothing is known, is not on time.
theme: child-protection
owner: childrens-social-care
unit: %
better: higher
denominator: rows
source: Conference administration of children's social care
definition_of: Working Together 2023, chapter 3; local definition
questions:
  - Do parents read the reports before the conference?
  - Which agencies send no report, and do they know that one is asked for?
*/
-- One row an invitation, in the quarter of the conference.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  invited_agency,
  conference_kind,
  CAST(CASE WHEN report_on_time THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM conference_attendance
