-- grain: breakdown
-- What is compared with what. Deprivation is compared from its most to its least deprived end, whichever is higher; every
-- other breakdown from its highest to its lowest category. The reference is what each category is compared with: the least
-- deprived; White; boys; the ages 10 to 15, the only band that every population counted here has whole. Where no category
-- is named (localities, and an indicator's own breakdowns) it is all the others together.
SELECT
  CAST(breakdown AS VARCHAR) AS breakdown,
  CAST(most_category AS VARCHAR) AS most_category,
  CAST(least_category AS VARCHAR) AS least_category,
  CAST(reference AS VARCHAR) AS reference,
  CAST(categories AS BIGINT) AS categories
FROM (
  VALUES
    ('deprivation', '1', '5', '5', 5),
    ('deprivation-decile', '1', '10', '10', 10),
    ('ethnicity', NULL, NULL, 'white', NULL),
    ('sex', NULL, NULL, 'M', NULL),
    ('age', NULL, NULL, '10-15', NULL)
) AS agreed (breakdown, most_category, least_category, reference, categories)
