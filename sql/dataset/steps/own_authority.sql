-- grain: area_code
-- The partnership's authorities, each with the key by which published figures and neighbours know it: the department's three
-- digits, which stay when an authority's ONS code changes; its ONS code where no file gives the digits.
SELECT
  partnership_area.area_code,
  partnership_area.area_name,
  CAST(COALESCE(MAX(partnership_area.dfe_code), MAX(comparators.dfe_code), partnership_area.area_code) AS VARCHAR) AS area_key
FROM partnership_area
LEFT JOIN comparators ON comparators.area_code = partnership_area.area_code
GROUP BY partnership_area.area_code, partnership_area.area_name
