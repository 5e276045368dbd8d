import type { Group, IndicatorRow } from '../../dashboard/facts/release.ts';
import { themes } from '../../schemas/indicator.ts';
import type { ReleaseReader } from '../platform/release-reader.ts';

interface Groups {
  /** Priorities in the partnership's order, then national themes in theirs; those that have an indicator. */
  groups: Group[];
  priorityIndicators: Map<string, string[]>;
  groupOf(row: IndicatorRow): Group;
}

/** Where each indicator stands: under its priority, or under its theme. */
export async function groupsOf(reader: ReleaseReader, indicators: readonly IndicatorRow[]): Promise<Groups> {
  const priorities = (await reader.rows('SELECT priority, title FROM priority ORDER BY position')).map(
    ({ priority, title }): Group => ({ id: String(priority), title: String(title), priority: true }),
  );
  const priorityIndicators = new Map<string, string[]>();
  for (const { priority, indicator_id } of await reader.rows(
    'SELECT * FROM priority_indicator ORDER BY priority, indicator_id',
  ))
    priorityIndicators.set(String(priority), [
      ...(priorityIndicators.get(String(priority)) ?? []),
      String(indicator_id),
    ]);
  const known = new Map(priorities.map((group) => [group.id, group]));
  const ofThemes = Object.entries(themes).map(
    ([id, title]): Group => ({ id: `theme-${id}`, title: `Other: ${title}`, priority: false }),
  );
  const groupOf = ({ priority, theme }: IndicatorRow): Group => {
    const named = priority === null ? undefined : known.get(priority);
    return (
      named ??
      ofThemes.find(({ title }) => title === `Other: ${theme}`) ?? { id: 'theme-other', title: theme, priority: false }
    );
  };
  const used = new Map(indicators.map((row) => groupOf(row)).map((group) => [group.id, group]));
  const inOrder = [...priorities, ...ofThemes].filter(({ id, priority }) => priority || used.has(id));
  const others = [...used.values()].filter(({ id }) => !inOrder.some((group) => group.id === id));
  return { groups: [...inOrder, ...others], priorityIndicators, groupOf };
}
