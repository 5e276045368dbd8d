/*
title: People who answered a survey
definition: People who answered a survey of the partnership in the period, by survey and group of respondents. Since
  answers are sent question by question, it is the greatest number who answered any one question of the survey.
theme: partnership-assurance
owner: partnership
unit: number
better: higher
frequency: annual
denominator: none
source: Surveys of the partnership
definition_of: local definition
questions:
  - Who did not answer, and how else could they be heard?
  - What was changed because of the answers, and were people told?
*/
-- One row a survey and group of respondents: the question that most of them answered.
WITH
answered AS (
  SELECT
    substr(quarter, 1, 7) AS year,
    agency,
    survey,
    respondent_group,
    question,
    MIN(drop_id) AS drop_id,
    MIN(source_row) AS source_row,
    CAST(SUM(responses) AS BIGINT) AS people
  FROM surveys
  GROUP BY substr(quarter, 1, 7), agency, survey, respondent_group, question
)
SELECT
  year AS period,
  MIN(drop_id) AS drop_id,
  MIN(source_row) AS source_row,
  survey,
  respondent_group,
  CAST(MAX(people) AS BIGINT) AS numerator
FROM answered
GROUP BY year, agency, survey, respondent_group
