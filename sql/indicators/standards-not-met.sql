/*
title: Self-assessment standards not met
definition: Of the answers in the agencies' section 11 self-assessments of the period, those rated red (not met): by
  the partners where they moderated the answer, else by the agency itself. Answers "not applicable" count among all.
  Ratings are an order, not a scale, so they are never averaged.
theme: partnership-assurance
owner: partnership
unit: %
better: lower
frequency: annual
denominator: rows
source: Section 11 self-assessments of the agencies
definition_of: Children Act 2004, section 11; local definition of rating
questions:
  - What is the risk to children while the standard is not met?
  - Who follows each of these up before the next assessment?
*/
-- One row an answer of an agency to a question.
SELECT
  substr(quarter, 1, 7) AS period,
  drop_id,
  source_row,
  section,
  agency,
  CAST(CASE WHEN COALESCE(moderated_rating, rating) = 'red' THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM organisational_assessments
