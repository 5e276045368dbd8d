-- grain: indicator_id, period, span, breakdown, within
-- How unequal an indicator is between the categories of a breakdown, in a period and over its rolling span (`span`); ethnic
-- groups also `within` each fifth of deprivation where numbers allow. From the most to the least deprived fifth, and
-- elsewhere from the highest to the lowest category: the gap, the relative rate, and for deprivation the slope index and
-- the relative index, each with 95% limits, or in its status the reason there is none (`x` not there, `z` does not apply, `u`
-- fewer than ten cases on either side). Positive, or above one, is more at the most deprived end. `not_known_share` is the
-- percentage of cases that are in no known category, and so in none of this.
WITH
unknown AS (
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
  unknown.indicator_id,
  unknown.period,
  unknown.span,
  unknown.breakdown,
  unknown.within,
  CAST(CASE
    WHEN unknown.breakdown LIKE 'deprivation%' OR unknown.within <> 'All' THEN deprivation_index.vintage
    ELSE 'none'
  END AS VARCHAR) AS deprivation_vintage,
  rate_gap.most_category,
  rate_gap.most_value,
  rate_gap.least_category,
  rate_gap.least_value,
  CAST(unknown.compared_categories AS BIGINT) AS categories,
  rate_gap.gap,
  rate_gap.lower_rounded AS gap_lower_95,
  rate_gap.upper_rounded AS gap_upper_95,
  unknown.status AS gap_status,
  ends.ratio AS relative_rate,
  ends.lower_rounded AS relative_lower_95,
  ends.upper_rounded AS relative_upper_95,
  ends.status AS relative_status,
  CAST(FLOOR(sloped.slope * unknown.scale + 0.5E0) / CAST(unknown.scale AS DOUBLE) AS DOUBLE) AS slope_index,
  CAST(FLOOR(sloped.slope_lower * unknown.scale + 0.5E0) / CAST(unknown.scale AS DOUBLE) AS DOUBLE) AS slope_lower_95,
  CAST(FLOOR(sloped.slope_upper * unknown.scale + 0.5E0) / CAST(unknown.scale AS DOUBLE) AS DOUBLE) AS slope_upper_95,
  CAST(CASE
    WHEN sloped.slope IS NOT NULL THEN NULL
    WHEN unknown.needed_categories IS NOT NULL THEN unknown.absent
    ELSE 'z'
  END AS VARCHAR) AS slope_status,
  CAST(FLOOR(sloped.index * 100 + 0.5E0) / 100E0 AS DOUBLE) AS relative_index,
  CAST(FLOOR(sloped.index_lower * 100 + 0.5E0) / 100E0 AS DOUBLE) AS relative_index_lower_95,
  CAST(FLOOR(sloped.index_upper * 100 + 0.5E0) / 100E0 AS DOUBLE) AS relative_index_upper_95,
  CAST(CASE
    WHEN sloped.index IS NOT NULL THEN NULL
    WHEN sloped.slope IS NOT NULL THEN COALESCE(ends.status, 'z')
    WHEN unknown.needed_categories IS NOT NULL THEN unknown.absent
    ELSE 'z'
  END AS VARCHAR) AS relative_index_status,
  CAST((2 * above + below) / (2 * below) AS DOUBLE) / 10E0 AS not_known_share,
  CAST(CASE
    WHEN below IS NOT NULL THEN NULL
    WHEN unknown.within = 'All' THEN COALESCE(unknown.uncounted_status, 'z')
    ELSE 'z'
  END AS VARCHAR) AS not_known_status
FROM unknown
CROSS JOIN deprivation_index
JOIN relative_rate AS ends
  ON ends.kind = 'ends'
  AND ends.span = unknown.span
  AND ends.indicator_id = unknown.indicator_id
  AND ends.period = unknown.period
  AND ends.breakdown = unknown.breakdown
  AND ends.within = unknown.within
LEFT JOIN rate_gap
  ON rate_gap.span = unknown.span
  AND rate_gap.indicator_id = unknown.indicator_id
  AND rate_gap.period = unknown.period
  AND rate_gap.breakdown = unknown.breakdown
  AND rate_gap.within = unknown.within
LEFT JOIN sloped
  ON sloped.span = unknown.span
  AND sloped.indicator_id = unknown.indicator_id
  AND sloped.period = unknown.period
  AND sloped.breakdown = unknown.breakdown
  AND sloped.within = unknown.within
WHERE unknown.within = 'All' OR unknown.status IS NULL
