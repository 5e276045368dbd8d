/** Who sent what, how complete it was, what was revised, and what an analyst should know. */
import { type Html, html } from '../../functions/platform/html.ts';
import { counted, day, decimal, figure, shortPeriod } from '../facts/figures.ts';
import type { ReleaseFacts, RevisionRow, SubmissionRow } from '../facts/release.ts';
import { isAccepted, returnsDue } from '../facts/returns.ts';
import { page } from '../parts/layout.ts';
import { table } from '../parts/table.ts';

export function qualityPage(facts: ReleaseFacts): string {
  const { quarter, agencies, datasets, release } = facts;
  const due = returnsDue(facts);
  const came = due.filter(isAccepted);
  const missing = due.filter((one) => !isAccepted(one));
  return page(facts, {
    title: 'Submissions and data quality',
    path: 'quality.html',
    section: 'quality.html',
    main: html`<h1>Submissions and data quality</h1>
<p class="lead">${came.length} of ${counted(due.length, 'return')} for ${shortPeriod(quarter.period)} came and count. With a year’s last quarter come the returns of the year.</p>
${missing.length > 0 && html`<h2>Not there</h2><ul>${missing.map((one) => html`<li><strong>${agencies.get(one.agency) ?? one.agency}</strong>: ${datasets.get(one.dataset) ?? one.dataset}, ${one.state}${one.due && `, due ${day(one.due)}`}.</li>`)}</ul>`}
<h2>Returns of the quarter</h2>
${table<SubmissionRow>(
  `Returns for ${shortPeriod(quarter.period)}`,
  [
    { title: 'Agency', cell: ({ agency }) => agencies.get(agency) ?? agency },
    { title: 'Return', cell: ({ dataset }) => datasets.get(dataset) ?? dataset },
    { title: 'For', cell: ({ period }) => shortPeriod(period) },
    {
      title: 'State',
      cell: ({ state }) => html`<span class="tag ${state.startsWith('accepted') ? '' : 'missing'}">${state}</span>`,
    },
    {
      title: 'Complete',
      number: true,
      cell: ({ completeness }) => (completeness === null ? '[x]' : `${decimal(completeness * 100, 0)}%`),
    },
    { title: 'Days late', number: true, cell: ({ days_late }) => days_late ?? '[z]' },
  ],
  due,
)}
<p>Complete: of the cells that may be left empty, the share that is filled.</p>
<h2>Period by period</h2>
${byPeriod(facts)}
<h2>Revisions</h2>
${revisions(facts)}
<h2>What to know of the figures</h2>
${release.warnings.length === 0 ? html`<p>The release carries no warning.</p>` : html`<ul>${release.warnings.map((warning) => html`<li>${warning}</li>`)}</ul>`}`,
  });
}

function byPeriod({ submissions, periods }: ReleaseFacts): Html {
  const rows = [...periods.values()].sort((a, b) => (a.end_date === b.end_date ? 0 : a.end_date < b.end_date ? 1 : -1));
  const of = (period: string, test: (row: SubmissionRow) => boolean) =>
    submissions.filter((one) => one.period === period && one.state !== 'not due' && test(one)).length;
  return table(
    'Returns by period',
    [
      { title: 'Period', cell: ({ period }) => shortPeriod(period) },
      { title: 'Due', number: true, cell: ({ period }) => of(period, () => true) },
      { title: 'Accepted', number: true, cell: ({ period }) => of(period, ({ state }) => state === 'accepted') },
      {
        title: 'Accepted with warnings',
        number: true,
        cell: ({ period }) => of(period, ({ state }) => state === 'accepted with warnings'),
      },
      {
        title: 'Not there',
        number: true,
        cell: ({ period }) => of(period, (one) => !isAccepted(one)),
      },
    ],
    rows,
  );
}

function revisions({ revisions: rows, indicators }: ReleaseFacts): Html {
  const totals = rows.filter(({ breakdown }) => breakdown === 'total');
  if (rows.length === 0) return html`<p>No past figure is other than it was in the release before.</p>`;
  const known = new Map(indicators.map(({ row }) => [row.indicator_id, row]));
  const value = (of: RevisionRow, which: 'old_value' | 'new_value') => {
    const [row, number] = [known.get(of.indicator_id), of[which]];
    return row && number !== null ? figure(number, row) : '[c]';
  };
  return html`<p>${counted(rows.length, 'figure is', 'figures are')} other than in the release before, ${totals.length} of them totals. The rest are on the indicators’ own pages.</p>
${
  totals.length > 0 &&
  table<RevisionRow>(
    'Totals that were revised',
    [
      {
        title: 'Indicator',
        cell: ({ indicator_id: id }) => html`<a href="indicators/${id}.html">${known.get(id)?.title ?? id}</a>`,
      },
      { title: 'Period', cell: ({ period }) => shortPeriod(period) },
      { title: 'It was', number: true, cell: (one) => value(one, 'old_value') },
      { title: 'It is', number: true, cell: (one) => value(one, 'new_value') },
      { title: 'Because of', cell: ({ cause }) => (cause === 'drop' ? 'a file sent later' : cause) },
    ],
    totals,
  )
}`;
}
