/** What partners asked of each other, and what agencies say they are doing. */
import { html } from '../../functions/platform/html.ts';
import { counted, shortPeriod } from '../facts/figures.ts';
import type { ReleaseFacts } from '../facts/release.ts';
import { challengeCard, isOpen } from '../parts/challenge.ts';
import { page } from '../parts/layout.ts';
import { table } from '../parts/table.ts';

export function challengesPage(facts: ReleaseFacts): string {
  const { challenges, indicators, agencies, quarter } = facts;
  const titles = new Map(indicators.map(({ row }) => [row.indicator_id, row.title]));
  const about = (id: string | null, period: string | null) =>
    id && titles.has(id)
      ? html`<p><a href="indicators/${id}.html">${titles.get(id)}</a>${period && `, ${shortPeriod(period)}`}</p>`
      : null;
  const actions = indicators.flatMap(({ row, latest, stories }) =>
    stories
      .filter(({ period, actions: done }) => period === latest?.period && done !== null)
      .map((story) => ({ row, story })),
  );
  const openOnes = challenges.filter(isOpen);
  const others = challenges.filter((one) => !isOpen(one));
  const list = (rows: typeof challenges) => rows.map((one) => challengeCard(one, about(one.indicator_id, one.period)));
  return page(facts, {
    title: 'Challenges and actions',
    path: 'challenges.html',
    section: 'challenges.html',
    main: html`<h1>Challenges and actions</h1>
<h2>Waiting for an answer</h2>
<p>${counted(openOnes.length, 'challenge')} of ${challenges.length} ${openOnes.length === 1 ? 'waits' : 'wait'} for an answer.</p>
${list(openOnes)}
<h2>Answered and closed</h2>
${others.length === 0 ? html`<p>None yet.</p>` : list(others)}
<h2>Actions told of in ${shortPeriod(quarter.period)}</h2>
${
  actions.length === 0
    ? html`<p>No story of the quarter names an action.</p>`
    : table(
        'What agencies say they are doing',
        [
          {
            title: 'Indicator',
            cell: ({ row }) => html`<a href="indicators/${row.indicator_id}.html">${row.title}</a>`,
          },
          { title: 'Action', cell: ({ story }) => story.actions },
          { title: 'By', cell: ({ story }) => agencies.get(story.agency) ?? story.agency },
        ],
        actions,
      )
}`,
  });
}
