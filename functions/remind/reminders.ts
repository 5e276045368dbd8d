/** What each agency is told of its returns. Nothing in it is of a child: agencies, datasets, periods and days. */
import { contracts } from '../../schemas/datasets/index.ts';
import type { Partnership } from '../../schemas/partnership.ts';

/** A return of the release's table `submission`. */
export interface Owing {
  agency: string;
  dataset: string;
  period: string;
  /** `YYYY-MM-DD`; null when nobody asked for it. */
  due: string | null;
  state: string;
}

export interface Reminder {
  agency: string;
  subject: string;
  text: string;
}

/** Days before a return is due on which its agency is reminded for the first time. */
const ahead = 14;
const oneDay = 86_400_000;

/** One message for each agency with a return that is rejected, late, or due within a fortnight; agencies in the partnership's order. */
export function remindersOf(partnership: Partnership, owing: readonly Owing[], day: string): Reminder[] {
  const soon = new Date(Date.parse(day) + ahead * oneDay).toISOString().slice(0, 10);
  return partnership.agencies.flatMap(({ id, title }) => {
    const own = owing.filter(({ agency }) => agency === id).sort(inOrder);
    const rejected = own.filter(({ state }) => state === 'rejected');
    const late = own.filter(({ state }) => state === 'late');
    const due = own.filter((one) => one.state === 'due' && one.due !== null && one.due <= soon);
    if (rejected.length + late.length + due.length === 0) return [];
    const parts = [
      list('Rejected: please correct and send again. The report is in your feedback folder.', rejected),
      list('Late: please send as soon as you can, or say when it will come.', late),
      list('Due soon:', due),
    ];
    return [
      {
        agency: id,
        subject: `${partnership.title.slice(0, 60)}: ${counted(rejected, late, due)}`,
        text: `For ${title}, as at ${day}.\n\n${parts.filter((part) => part !== '').join('\n')}`,
      },
    ];
  });
}

function list(heading: string, returns: readonly Owing[]): string {
  if (returns.length === 0) return '';
  const lines = returns.map(({ dataset, period, due }) => {
    const title = contracts.get(dataset)?.title ?? dataset;
    return `  ${title} for ${period}${due === null ? '' : `, due ${due}`}\n`;
  });
  return `${heading}\n${lines.join('')}`;
}

const counted = (rejected: readonly unknown[], late: readonly unknown[], due: readonly unknown[]): string =>
  [
    [rejected.length, 'rejected'],
    [late.length, 'late'],
    [due.length, 'due soon'],
  ]
    .filter(([number]) => number !== 0)
    .map((part) => part.join(' '))
    .join(', ');

function inOrder(a: Owing, b: Owing): number {
  const place = ({ due, dataset, period }: Owing) => `${due ?? '9999'} ${dataset} ${period}`;
  return place(a) < place(b) ? -1 : 1;
}
