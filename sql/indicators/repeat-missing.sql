/*
title: Children missing more than once
definition: Of the children with a missing episode that began in the period, those with two or more such episodes.
theme: exploitation-and-missing
owner: police
unit: %
better: lower
denominator: rows
rolling: none
source: Police missing persons system, with return interviews
definition_of: local definition
questions:
  - Was there a strategy discussion about each child missing three times or more?
  - Do the same friends, adults or places appear in the interviews?
*/
-- One row a child, in the quarter of its episodes.
SELECT
  quarter AS period,
  MIN(drop_id) AS drop_id,
  MIN(source_row) AS source_row,
  MIN(ethnicity) AS ethnicity,
  MIN(sex) AS sex,
  MIN(age) AS age,
  CAST(CASE WHEN COUNT(*) > 1 THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM missing_episodes
WHERE age < 18 OR age IS NULL
GROUP BY quarter, person
