/** What partners asked of each other, and what is being done: by whom, by when, and what came of it. */
import { type Html, html } from '../../functions/platform/html.ts';
import { isNewlyDone, isUnfinished } from '../facts/actions.ts';
import { counted, shortPeriod } from '../facts/figures.ts';
import type { ActionRow, ReleaseFacts } from '../facts/release.ts';
import { actionTable } from '../parts/actions.ts';
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
  const told = indicators.flatMap(({ row, latest, stories }) =>
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
${actionsPart(facts, titles)}
<h2>Answered and closed</h2>
${others.length === 0 ? html`<p>None yet.</p>` : list(others)}
<h2>Actions told of in the stories of ${shortPeriod(quarter.period)}</h2>
${
  told.length === 0
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
        told,
      )
}`,
  });
}

/** Every action with its owner, its day and its state: what is open first, then what is newly done. */
function actionsPart({ actions, quarter }: ReleaseFacts, titles: ReadonlyMap<string, string>): Html {
  const about = ({ indicator_id: id }: ActionRow) =>
    id && titles.has(id) ? html`<a href="indicators/${id}.html">${titles.get(id)}</a>` : null;
  const of = (state: string) => actions.filter((one) => one.state === state).length;
  const open = actions.filter(isUnfinished);
  const newly = actions.filter((one) => isNewlyDone(one, quarter));
  const before = actions.filter((one) => !isUnfinished(one) && !isNewlyDone(one, quarter));
  return html`<h2 id="actions">Actions</h2>
${
  actions.length === 0
    ? html`<p>No agency has sent a list of its actions.</p>`
    : html`<p>Of ${counted(actions.length, 'action')}, ${of('late')} ${of('late') === 1 ? 'is' : 'are'} late, ${of('in hand')} ${of('in hand') === 1 ? 'is' : 'are'} in hand, ${of('no date')} ${of('no date') === 1 ? 'has' : 'have'} no date, and ${of('done')} ${of('done') === 1 ? 'is' : 'are'} done.</p>`
}
${open.length > 0 && actionTable('Not done yet, what is late first', open, about, false)}
${newly.length > 0 && actionTable(`Done since ${shortPeriod(quarter.period)} began`, newly, about, true)}
${before.length > 0 && html`<details><summary>Done before</summary>${actionTable('Done before', before, about, true)}</details>`}`;
}
