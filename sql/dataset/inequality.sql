-- grain: indicator_id, period, span, breakdown, within
-- How unequal an indicator is between the categories of a breakdown, in a period and over its rolling span (`span`); ethnic
-- groups also `within` each fifth of deprivation where numbers allow. From the most to the least deprived fifth, and
-- elsewhere from the highest to the lowest category: the gap, the relative rate, and for deprivation the slope index and
-- the relative index, each with 95% limits, or in its status the reason there is none (`x` not there, `z` does not apply, `u`
-- fewer than ten cases on either side). Positive, or above one, is more at the most deprived end. `not_known_share` is the
-- percentage of cases that are in no known category, and so in none of this.
WITH
grouped AS (
  SELECT
    inequality_group.*,
    CASE WHEN within = 'All' THEN NULLIF(all_cases, 0) END AS below,
    1000 * (all_cases - COALESCE(known_cases, 0)) AS above
  FROM inequality_group
),
sloped AS (
  SELECT
    slope_index.*,
    -- A join on it is a look-up, and a condition on the other side is a search.
    ends.within,
    -- The ratio of two ends is one of two counts like any other.
    CASE WHEN ends.status IS NULL THEN slope_index.ratio END AS index,
    CASE WHEN ends.status IS NULL THEN slope_index.ratio_lower END AS index_lower,
    CASE WHEN ends.status IS NULL THEN slope_index.ratio_upper END AS index_upper
  FROM slope_index
  JOIN relative_rate AS ends
    ON ends.kind = 'ends'
    AND ends.span = slope_index.span
    AND ends.indicator_id = slope_index.indicator_id
    AND ends.period = slope_index.period
    AND ends.breakdown = slope_index.breakdown
    AND ends.within = 'All'
  WHERE slope_index.level = '95'
)
SELECT
  grouped.indicator_id,
  grouped.period,
  grouped.span,
  grouped.breakdown,
  grouped.within,
  CAST(CASE
    WHEN grouped.breakdown LIKE 'deprivation%' OR grouped.within <> 'All' THEN deprivation_index.vintage
    ELSE 'none'
  END AS VARCHAR) AS deprivation_vintage,
  rate_gap.most_category,
  rate_gap.most_value,
  rate_gap.least_category,
  rate_gap.least_value,
  CAST(grouped.compared_categories AS BIGINT) AS categories,
  rate_gap.gap,
  rate_gap.lower_rounded AS gap_lower_95,
  rate_gap.upper_rounded AS gap_upper_95,
  grouped.status AS gap_status,
  ends.ratio AS relative_rate,
  ends.lower_rounded AS relative_lower_95,
  ends.upper_rounded AS relative_upper_95,
  ends.status AS relative_status,
  CAST(FLOOR(sloped.slope * grouped.scale + 0.5E0) / CAST(grouped.scale AS DOUBLE) AS DOUBLE) AS slope_index,
  CAST(FLOOR(sloped.slope_lower * grouped.scale + 0.5E0) / CAST(grouped.scale AS DOUBLE) AS DOUBLE) AS slope_lower_95,
  CAST(FLOOR(sloped.slope_upper * grouped.scale + 0.5E0) / CAST(grouped.scale AS DOUBLE) AS DOUBLE) AS slope_upper_95,
  CAST(CASE
    WHEN sloped.slope IS NOT NULL THEN NULL
    WHEN grouped.needed_categories IS NOT NULL THEN grouped.absent
    ELSE 'z'
  END AS VARCHAR) AS slope_status,
  CAST(FLOOR(sloped.index * 100 + 0.5E0) / 100E0 AS DOUBLE) AS relative_index,
  CAST(FLOOR(sloped.index_lower * 100 + 0.5E0) / 100E0 AS DOUBLE) AS relative_index_lower_95,
  CAST(FLOOR(sloped.index_upper * 100 + 0.5E0) / 100E0 AS DOUBLE) AS relative_index_upper_95,
  CAST(CASE
    WHEN sloped.index IS NOT NULL THEN NULL
    WHEN sloped.slope IS NOT NULL THEN COALESCE(ends.status, 'z')
    WHEN grouped.needed_categories IS NOT NULL THEN grouped.absent
    ELSE 'z'
  END AS VARCHAR) AS relative_index_status,
  CAST((2 * above + below) / (2 * below) AS DOUBLE) / 10E0 AS not_known_share,
  CAST(CASE
    WHEN below IS NOT NULL THEN NULL
    WHEN grouped.within = 'All' THEN COALESCE(grouped.uncounted_status, 'z')
    ELSE 'z'
  END AS VARCHAR) AS not_known_status
FROM grouped
CROSS JOIN deprivation_index
JOIN relative_rate AS ends
  ON ends.kind = 'ends'
  AND ends.span = grouped.span
  AND ends.indicator_id = grouped.indicator_id
  AND ends.period = grouped.period
  AND ends.breakdown = grouped.breakdown
  AND ends.within = grouped.within
LEFT JOIN rate_gap
  ON rate_gap.span = grouped.span
  AND rate_gap.indicator_id = grouped.indicator_id
  AND rate_gap.period = grouped.period
  AND rate_gap.breakdown = grouped.breakdown
  AND rate_gap.within = grouped.within
LEFT JOIN sloped
  ON sloped.span = grouped.span
  AND sloped.indicator_id = grouped.indicator_id
  AND sloped.period = grouped.period
  AND sloped.breakdown = grouped.breakdown
  AND sloped.within = grouped.within
WHERE grouped.within = 'All' OR grouped.status IS NULL
