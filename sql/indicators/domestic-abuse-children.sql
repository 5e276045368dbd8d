/*
title: Domestic abuse incidents with a child in the household
definition: Domestic abuse incidents in the period with at least one child under 18 in the household, for every 10,000
  children. An incident counts once, however many children there are.
theme: domestic-abuse
owner: police
unit: per 10,000
better: lower
denominator: children
source: Police domestic abuse records, with Operation Encompass notices
definition_of: Domestic Abuse Act 2021, section 3; local definition
questions:
  - Is more abuse happening, or is more of it reported?
  - How many households come back within the year, and what was done after the first time?
  - Does the graded risk fit what partners know?
*/
-- One row an incident, in the quarter in which it was. The children of one incident share a home.
WITH
in_turn AS (
  SELECT
    quarter,
    drop_id,
    source_row,
    lsoa,
    risk,
    repeat_incident,
    ROW_NUMBER() OVER (PARTITION BY quarter, incident ORDER BY drop_id, source_row) AS turn
  FROM domestic_abuse
  WHERE age < 18 OR age IS NULL
)
SELECT
  quarter AS period,
  drop_id,
  source_row,
  lsoa,
  risk,
  CAST(CASE
    WHEN repeat_incident THEN 'repeat'
    WHEN NOT repeat_incident THEN 'first-in-12-months'
  END AS VARCHAR) AS repeat_incident,
  CAST(1 AS BIGINT) AS numerator
FROM in_turn
WHERE turn = 1
