/** Who was invited to each child protection conference, who came, and whose report came in time. */
import type { Conference } from '../care/caseload.ts';
import { ageOn } from '../days.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Row } from '../writing/row.ts';
import { byQuarter, type Return } from './return.ts';

export const schools = [
  ...['Alderbrook Primary School', 'Beckside Primary School', 'Copperfield Academy', 'Dale View Primary School'],
  ...['Eastfield High School', 'Fernhill Primary School', 'Millrace Academy', 'Moorside Community School'],
  ...['Southmere High School', 'St Aldhelm’s Primary School', 'Westgate Academy', 'Café Lane Nursery School'],
];

/** How often each is invited, comes to an initial conference and to a review, and sends a report in time. */
const habits: Readonly<Record<string, readonly [number, number, number, number]>> = {
  'childrens-social-care': [1, 0.99, 0.99, 0.9],
  police: [0.95, 0.86, 0.38, 0.88],
  'health-visiting': [0.9, 0.93, 0.88, 0.8],
  gp: [0.92, 0.22, 0.12, 0.58],
  'nhs-trust': [0.35, 0.62, 0.45, 0.66],
  'early-help': [0.3, 0.8, 0.75, 0.72],
  housing: [0.22, 0.5, 0.38, 0.55],
  probation: [0.18, 0.74, 0.6, 0.7],
  'voluntary-sector': [0.22, 0.72, 0.66, 0.62],
};

export function conferenceAttendance(world: World): Return {
  const conferences = byQuarter(world.care.conferences, ({ day }) => day);
  return (quarter) => {
    const random = world.random(`conferences ${quarter.id}`);
    return conferences[quarter.index]!.flatMap((conference) => invited(conference, random, quarter.index));
  };
}

function invited(conference: Conference, random: Random, quarter: number): Row[] {
  const { reference, day, kind, family } = conference;
  const row = (agency: string, attends: number, inTime: number, name: string | null = null): Row => {
    const attended = random.chance(attends);
    const received = random.chance(attended ? 0.93 : 0.74);
    return {
      conference: reference,
      conference_date: day,
      conference_kind: kind,
      invited_agency: agency,
      invited_name: name,
      attended,
      report_received: received,
      report_on_time: received ? random.chance(inTime) : null,
    };
  };
  const rows: Row[] = [];
  for (const [agency, [asked, initial, review, inTime]] of Object.entries(habits)) {
    if (!random.chance(asked)) continue;
    // General practices were given a short template in 2024, and more of their reports come in time since.
    const better = agency === 'gp' && quarter >= 9 ? 0.17 : 0;
    rows.push(row(agency, kind === 'review' ? review : initial, inTime + better));
  }
  if (kind === 'pre-birth') rows.push(row('midwifery', 0.95, 0.85));
  const pupils = family.children.filter(({ born }) => ageOn(born, day) >= 4 && ageOn(born, day) < 17);
  const primary = pupils.some(({ born }) => ageOn(born, day) < 11);
  const secondary = pupils.some(({ born }) => ageOn(born, day) >= 11);
  for (const at of [primary, secondary]) if (at) rows.push(row('school', 0.92, 0.84, random.pick(schools)));
  return rows;
}
