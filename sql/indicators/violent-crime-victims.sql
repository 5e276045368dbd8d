/*
title: Children who are victims of violent crime
definition: Recorded offences of violence against the person with a victim under 18 in the period, for every 1,000
  children: homicide, violence with and without injury, stalking and harassment, cruelty or neglect. A child counts
  once for each offence.
theme: crime-and-justice
owner: police
unit: per 1,000
better: lower
denominator: children
source: Police crime system
definition_of: Home Office counting rules, violence against the person; local definition of child victim
questions:
  - Where and when does it happen: at school, on the way, at home, online?
  - How much of it is domestic?
  - Are the victims of one quarter the suspects of another?
*/
-- One row a child and offence, in the quarter in which it was recorded.
SELECT
  quarter AS period,
  drop_id,
  source_row,
  lsoa,
  ethnicity,
  sex,
  age,
  offence_group,
  CAST(1 AS BIGINT) AS numerator
FROM child_victims
WHERE offence_group IN (
    'homicide', 'violence-with-injury', 'violence-without-injury', 'stalking-and-harassment', 'cruelty-or-neglect'
  )
  AND (age < 18 OR age IS NULL)
