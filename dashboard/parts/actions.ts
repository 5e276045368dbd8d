import { type Html, html } from '../../functions/platform/html.ts';
import { inOrderOfWorry, isNewlyDone, isUnfinished } from '../facts/actions.ts';
import { day } from '../facts/figures.ts';
import type { ActionRow, ReleaseFacts } from '../facts/release.ts';
import { type Column, table } from './table.ts';

const words: Readonly<Record<ActionRow['state'], string>> = {
  late: 'Late',
  'no date': 'No date',
  'in hand': 'In hand',
  done: 'Done',
};

const tag = ({ state }: ActionRow): Html => html`<span class="tag ${state.replace(' ', '-')}">${words[state]}</span>`;

/** Who does it and by when, with the audit that asked for it. */
function ownerAndDay({ action_owner: owner, due, done, audit }: ActionRow): string {
  const by = due === null ? 'no date agreed' : `due ${day(due)}`;
  return [
    owner ?? 'No owner named',
    done === null ? by : `done ${day(done)} (${by})`,
    ...(audit === null ? [] : [audit]),
  ].join(' · ');
}

/** One line an action, with its evidence where it was done. */
const actionList = (actions: readonly ActionRow[]): Html =>
  html`<ul class="actions">${inOrderOfWorry(actions).map(
    (one) =>
      html`<li>${tag(one)} ${one.action} <span class="by">${ownerAndDay(one)}.</span>${one.evidence_of_impact && html` <span class="evidence">${one.evidence_of_impact}</span>`}</li>`,
  )}</ul>`;

/** An indicator's actions: those that are not done and those newly done; with `earlier`, the others folded below. */
export function actionsOf(
  actions: readonly ActionRow[],
  { quarter }: ReleaseFacts,
  { level, earlier }: { level: 3 | 4; earlier: boolean },
): Html | null {
  const now = actions.filter((one) => isUnfinished(one) || isNewlyDone(one, quarter));
  const before = earlier ? actions.filter((one) => !now.includes(one)) : [];
  if (now.length + before.length === 0) return null;
  const title = 'Actions, by whom and when';
  return html`${level === 3 ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`}${
    now.length > 0 ? actionList(now) : html`<p>None is open.</p>`
  }${before.length > 0 && html`<details><summary>Done before this quarter</summary>${actionList(before)}</details>`}`;
}

/** Actions of any indicator as a table; `about` gives the link to what an action is for. */
export function actionTable(
  caption: string,
  actions: readonly ActionRow[],
  about: (action: ActionRow) => Html | string | null,
  evidence: boolean,
): Html {
  const columns: Column<ActionRow>[] = [
    { title: 'Action', cell: (one) => one.action ?? one.action_reference },
    { title: 'For', cell: (one) => html`${about(one)}${one.audit && html` <small>${one.audit}</small>`}` },
    { title: 'Owner', cell: (one) => one.action_owner ?? 'None named' },
    { title: 'Due', cell: (one) => (one.due === null ? 'No date' : day(one.due)) },
    evidence
      ? {
          title: 'Done, and what is different',
          cell: (one) =>
            html`${one.done && day(one.done)}${one.evidence_of_impact ? html`. ${one.evidence_of_impact}` : '. No evidence was given.'}`,
        }
      : { title: 'State', cell: tag },
  ];
  return table(caption, columns, inOrderOfWorry(actions));
}
