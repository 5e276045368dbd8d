-- grain: lsoa
-- Where an LSOA stands in the index of deprivation (1 is most deprived) and which locality it lies in, if any.
SELECT
  CAST(COALESCE(deprivation.lsoa, localities.lsoa) AS VARCHAR) AS lsoa,
  CAST(deprivation.decile AS VARCHAR) AS decile,
  CAST((deprivation.decile + 1) / 2 AS VARCHAR) AS quintile,
  CAST(localities.locality AS VARCHAR) AS locality
FROM deprivation
FULL JOIN localities ON localities.lsoa = deprivation.lsoa
