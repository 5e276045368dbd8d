/*
title: Children held or cared for in police stations
definition: Children under 18 held or cared for in a police station in the period, by reason and by day of the week. A
  child counts each time.
theme: crime-and-justice
owner: police
unit: number
better: lower
denominator: none
source: Police custody system
definition_of: PACE 1984, section 38(6); Children Act 1989, section 46; local definition
questions:
  - Which days and hours recur, and who could be reached then?
  - Was another placement asked for each time, and what was the answer?
  - How long was the longest stay?
*/
-- One row a stay, in the quarter in which it began.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  lsoa,
  ethnicity,
  sex,
  age,
  reason,
  CAST(CASE day_of_week(held_on)
    WHEN 1 THEN 'monday'
    WHEN 2 THEN 'tuesday'
    WHEN 3 THEN 'wednesday'
    WHEN 4 THEN 'thursday'
    WHEN 5 THEN 'friday'
    WHEN 6 THEN 'saturday'
    WHEN 7 THEN 'sunday'
  END AS VARCHAR) AS day_of_week,
  CAST(1 AS BIGINT) AS numerator
FROM children_detained
WHERE age < 18 OR age IS NULL
