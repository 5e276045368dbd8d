-- grain: age_from
-- The European standard population of 2013 (Eurostat, Revision of the European Standard Population, 2013): 100,000 people.
SELECT
  CAST(age_from AS INTEGER) AS age_from,
  CAST(age_to AS INTEGER) AS age_to,
  CAST(people AS BIGINT) AS people
FROM (
  VALUES
    (0, 0, 1000), (1, 4, 4000), (5, 9, 5500), (10, 14, 5500), (15, 19, 5500), (20, 24, 6000), (25, 29, 6000),
    (30, 34, 6500), (35, 39, 7000), (40, 44, 7000), (45, 49, 7000), (50, 54, 7000), (55, 59, 6500), (60, 64, 6000),
    (65, 69, 5500), (70, 74, 5000), (75, 79, 4000), (80, 84, 2500), (85, 89, 1500), (90, 120, 1000)
) AS standard (age_from, age_to, people)
