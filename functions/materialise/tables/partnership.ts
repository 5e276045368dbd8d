import { owedBy } from '../../../schemas/owed.ts';
import type { Partnership } from '../../../schemas/partnership.ts';
import { parsePeriod, quarterOf } from '../../../schemas/quarter.ts';
import { coveredQuarters } from './period.ts';
import { columns, type SmallTable } from './small-table.ts';

/** What the partnership's file says, as tables. */
export function partnershipTables(partnership: Partnership, asAtDay: string): SmallTable[] {
  return [
    {
      name: 'agency',
      columns: columns('agency string, title string, kind string'),
      rows: partnership.agencies.map(({ id, title, kind }) => ({ agency: id, title, kind })),
      grain: ['agency'],
    },
    {
      name: 'priority',
      columns: columns('priority string, title string, position bigint, first_day date, last_day date'),
      rows: partnership.priorities.map((priority, position) => ({
        priority: priority.id,
        title: priority.title,
        position,
        ...span(priority),
      })),
      grain: ['priority'],
    },
    {
      name: 'priority_indicator',
      columns: columns('priority string, indicator_id string'),
      rows: partnership.priorities.flatMap(({ id, indicators }) =>
        indicators.map((indicator) => ({ priority: id, indicator_id: indicator })),
      ),
      grain: ['priority', 'indicator_id'],
    },
    {
      name: 'target',
      columns: columns('indicator_id string, first_day date, value double, reason string, decided_by string'),
      rows: partnership.targets.map(({ indicator, value, from, reason, who }) => ({
        indicator_id: indicator,
        first_day: parsePeriod(from)?.start,
        value,
        reason,
        decided_by: who,
      })),
      grain: ['indicator_id', 'first_day'],
    },
    {
      name: 'rebase',
      columns: columns('indicator_id string, first_day date, reason string, decided_by string'),
      rows: partnership.rebases.map(({ indicator, date, reason, who }) => ({
        indicator_id: indicator,
        first_day: date,
        reason,
        decided_by: who,
      })),
      grain: ['indicator_id', 'first_day'],
    },
    {
      name: 'baseline',
      columns: columns('indicator_id string, points bigint, reason string, decided_by string'),
      rows: partnership.baselines.map(({ indicator, points, reason, who }) => ({
        indicator_id: indicator,
        points,
        reason,
        decided_by: who,
      })),
      grain: ['indicator_id'],
    },
    {
      name: 'partnership_area',
      columns: columns('area_code string, area_name string, dfe_code string'),
      rows: partnership.areas.map(({ code, name, dfeCode }) => ({
        area_code: code,
        area_name: name,
        dfe_code: dfeCode,
      })),
      grain: null,
    },
    {
      name: 'partnership_region',
      columns: columns('area_code string, area_name string'),
      rows: [{ area_code: partnership.region.code, area_name: partnership.region.name }],
      grain: null,
    },
    {
      name: 'neighbour_model',
      columns: columns('model string'),
      rows: partnership.neighbours.model === undefined ? [] : [{ model: partnership.neighbours.model }],
      grain: null,
    },
    {
      name: 'agreed_neighbour',
      columns: columns('model string, neighbour_dfe_code string'),
      rows: partnership.neighbours.sets.flatMap(({ model, areas }) =>
        areas.map(({ code }) => ({ model, neighbour_dfe_code: code })),
      ),
      grain: null,
    },
    {
      name: 'deprivation_index',
      columns: columns('vintage string'),
      rows: [{ vintage: partnership.deprivation.vintage }],
      grain: null,
    },
    owedTable(partnership, asAtDay),
  ];
}

/** What is owed for every covered quarter, and for the one that is not over. */
function owedTable(partnership: Partnership, asAtDay: string): SmallTable {
  const periods = [...coveredQuarters(partnership, asAtDay), quarterOf(asAtDay)];
  return {
    name: 'owed',
    columns: columns('agency string, dataset string, period string, due date, period_end date'),
    rows: periods
      .flatMap((period) => owedBy(partnership, period))
      .map((owed) => ({ ...owed, period_end: parsePeriod(owed.period)?.end })),
    grain: null,
  };
}

function span({ from, until }: { from?: string | undefined; until?: string | undefined }) {
  return {
    first_day: from === undefined ? null : (parsePeriod(from)?.start ?? null),
    last_day: until === undefined ? null : (parsePeriod(until)?.end ?? null),
  };
}
