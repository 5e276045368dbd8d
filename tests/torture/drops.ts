/** The drops that the torture receives again and again: good ones, rejected ones, superseded ones, and one with postcodes. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DropName } from '../../functions/receive/arrival.ts';
import { deliver } from '../../functions/receive/deliver.ts';
import { encoded } from '../functions/receive/dialect/written.ts';
import { loadPostcodes } from '../functions/receive/postcode-directory.ts';
import { platformAt } from '../functions/receive/receiving.ts';

const training = (n: number, course: string, places = '12') =>
  `Course,Mode,Places filled\n${Array.from({ length: n }, (_, i) => `${course} ${i},F2F,${i % 9 ? 12 : places}\n`).join('')}`;

const attendances = (n: number) =>
  `Attendance ID,NHS number,DOB,Postcode,Attendance date,Reason\n${Array.from(
    { length: n },
    (_, i) => `att-${i},943 476 5919,17/11/2013,HX1 ${1 + (i % 3)}AA,0${1 + (i % 9)}/02/2024,DSH\n`,
  ).join('')}`;

const exclusions =
  'UPN|DOB|Start date|Exclusion type|Sessions|SEN|School phase|Reason\nA123456789012|14/09/2012|01/02/2024|SUSP|3|N|SEC|PP\n';

/** In the order in which they arrive, a minute apart. */
const sent: [Partial<DropName> & { dataset: string }, string | Buffer][] = [
  [{ dataset: 'training' }, training(300, 'Neglect')],
  [{ dataset: 'emergency-department' }, attendances(900)],
  [{ dataset: 'training' }, training(40, 'Bad', 'many')],
  [{ dataset: 'exclusions' }, exclusions],
  [{ dataset: 'training', quarter: '2023-24-Q3' }, encoded(training(50, 'Café'), 'windows-1252')],
  [{ dataset: 'training' }, training(200, 'Exploitation')],
  [{ dataset: 'exclusions', file: 'second.csv' }, 'PK\x03\x04 a workbook'],
  [{ dataset: 'training' }, training(300, 'Neglect')],
  [{ dataset: 'surveys', quarter: '2023-24-Q9' }, 'a,b\n'],
];

/** Puts the drops and a postcode directory below `home`, none of them received. */
export async function deliverAll(home: string): Promise<void> {
  const outside = `${home}-outside`;
  mkdirSync(outside);
  const { platform, reading } = await platformAt(home);
  const postcodes = ['HX11AA', 'HX12AA'].map((postcode) => ({ postcode, lsoa11: 'E01010875', lsoa21: 'E01010875' }));
  await loadPostcodes(platform.store, reading.engine, outside, postcodes);
  await reading.close();
  for (const [i, [name, content]] of sent.entries()) {
    const path = join(outside, 'sent');
    writeFileSync(path, content);
    const whole = { agency: 'care', quarter: '2023-24-Q4', file: 'file.csv', ...name };
    await deliver(platform.store, platform.clock, path, whole, new Date(Date.UTC(2024, 3, 10, 9, i)));
  }
  rmSync(outside, { recursive: true });
}

/** How many arrivals there are: each has its own receipt. */
export const arrivals = sent.length;
