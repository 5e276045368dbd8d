-- grain: indicator_id
-- What each indicator is. The priority is the partnership's own in the last quarter that is over; where none names the
-- indicator it has only its national theme. Several agencies of the owning kind are all named.
WITH
in_force AS (
  SELECT priority_indicator.indicator_id, MIN_BY(priority.priority, priority.position) AS priority
  FROM priority_indicator
  JOIN priority ON priority.priority = priority_indicator.priority
  CROSS JOIN build
  WHERE (priority.first_day IS NULL OR priority.first_day <= build.last_day)
    AND (priority.last_day IS NULL OR priority.last_day >= build.last_day)
  GROUP BY priority_indicator.indicator_id
),
owner AS (
  SELECT kind, array_join(array_agg(agency ORDER BY agency), ', ') AS owner_agency
  FROM agency
  GROUP BY kind
)
SELECT
  definition.indicator_id,
  definition.title,
  definition.definition,
  CAST(in_force.priority AS VARCHAR) AS priority,
  definition.theme,
  CAST(owner.owner_agency AS VARCHAR) AS owner_agency,
  definition.owner_kind,
  definition.unit,
  definition.per,
  definition.decimals,
  definition.better,
  definition.frequency,
  definition.measured,
  definition.denominator,
  definition.rolling,
  definition.interval_method,
  definition.standardised,
  definition.source,
  definition.definition_of,
  definition.status,
  definition.valid_from,
  definition.questions
FROM indicator_definition AS definition
LEFT JOIN in_force ON in_force.indicator_id = definition.indicator_id
LEFT JOIN owner ON owner.kind = definition.owner_kind
