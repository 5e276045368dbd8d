/*
title: Initial conferences within 15 working days
definition: Of the children whose initial child protection conference was held in the period, those for whom it was
  held within 15 working days of the strategy discussion that began the section 47 enquiry. The day of the discussion
  is day 0, bank holidays of England are no working days, and a conference whose enquiry has no date is not in time.
theme: child-protection
owner: childrens-social-care
unit: %
better: higher
denominator: rows
source: Case system of children's social care (children in need census; Ofsted Annex A, lists 5 and 7)
definition_of: Working Together 2023, chapter 3; children in need census, conferences within 15 days
questions:
  - What held up the late ones: reports, attendance, a chair, the family?
  - Which children waited longest, and what kept them safe meanwhile?
  - How many enquiries have no date?
*/
-- One row a child and initial conference, in the quarter in which it was held.
-- A child on two rows for one conference (a further enquiry) counts once, by the latest enquiry.
WITH
held AS (
  SELECT
    child_protection.quarter,
    child_protection.drop_id,
    child_protection.source_row,
    child_protection.lsoa,
    child_protection.ethnicity,
    child_protection.sex,
    child_protection.age,
    child_protection.section47_start,
    child_protection.conference_date,
    ROW_NUMBER() OVER (
      PARTITION BY
        child_protection.quarter, child_protection.agency, child_protection.person, child_protection.conference_date
      ORDER BY child_protection.section47_start DESC NULLS LAST, child_protection.source_row
    ) AS turn
  FROM child_protection
  JOIN period
    ON period.period = child_protection.quarter
    AND child_protection.conference_date BETWEEN period.start_date AND period.end_date
)
SELECT
  held.quarter AS period,
  held.drop_id,
  held.source_row,
  held.lsoa,
  held.ethnicity,
  held.sex,
  held.age,
  CAST(CASE WHEN day_held.days_so_far - day_began.days_so_far <= 15 THEN 1 ELSE 0 END AS BIGINT) AS numerator,
  CAST(1 AS BIGINT) AS denominator
FROM held
LEFT JOIN working_day AS day_began ON day_began.day = held.section47_start
LEFT JOIN working_day AS day_held ON day_held.day = held.conference_date
WHERE held.turn = 1
