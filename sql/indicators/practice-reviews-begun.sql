/*
title: Child safeguarding practice reviews begun
definition: Serious child safeguarding incidents for which a rapid review completed in the period decided on a local
  or a national child safeguarding practice review.
theme: learning
owner: partnership
unit: number
better: neither
denominator: none
source: Register of serious incidents of the partnership
definition_of: Working Together 2023, chapter 5
questions:
  - What can this review teach that the rapid review did not?
  - When will it be published, and how will practitioners hear of it?
*/
-- One row an incident, in the quarter in which its rapid review was completed.
SELECT
  serious_incidents.quarter AS period,
  serious_incidents.drop_id,
  serious_incidents.source_row,
  serious_incidents.review_decision,
  CAST(1 AS BIGINT) AS numerator
FROM serious_incidents
JOIN period
  ON period.period = serious_incidents.quarter
  AND serious_incidents.rapid_review_completed BETWEEN period.start_date AND period.end_date
WHERE serious_incidents.review_decision IN ('local-review', 'national-review')
