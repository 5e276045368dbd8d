-- grain: agency, dataset, period
-- Who sent what, without the numbers of rows: a return's rows are often a count of children, and a finer share of filled
-- cells than a twentieth would give them back.
SELECT
  submission.agency,
  submission.dataset,
  submission.period,
  submission.due,
  submission.state,
  submission.drop_id,
  CASE WHEN about_people.dataset IS NULL THEN submission.rows END AS rows,
  CASE WHEN about_people.dataset IS NULL THEN submission.errors END AS errors,
  CASE WHEN about_people.dataset IS NULL THEN submission.warnings END AS warnings,
  CASE WHEN about_people.dataset IS NULL THEN submission.completeness
    ELSE FLOOR(submission.completeness * 20 + 0.5) / 20E0 END AS completeness,
  submission.first_accepted_on,
  submission.days_late,
  submission.last_drop_id,
  submission.last_outcome,
  submission.drops
FROM submission
LEFT JOIN about_people ON about_people.dataset = submission.dataset
