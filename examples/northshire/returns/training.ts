/** Courses that the partnership ran, with who came. */
import type { World } from '../world.ts';
import type { Row } from '../writing/row.ts';
import type { Return } from './return.ts';

const courses = [
  { course: 'Working together to safeguard children', level: 'Level 2', mode: 'live-online', places: 90 },
  { course: 'Recognising neglect', level: 'Level 3', mode: 'face-to-face', places: 30 },
  { course: 'Exploitation and missing children', level: 'Level 3', mode: 'live-online', places: 60 },
  { course: 'Domestic abuse: hearing the child', level: 'Level 3', mode: 'face-to-face', places: 30 },
  { course: 'Safeguarding awareness', level: 'Level 1', mode: 'e-learning', places: null },
  { course: 'Designated leads’ forum', level: 'Level 3', mode: 'live-online', places: 70 },
  { course: 'Self-harm and suicide', level: 'Level 2', mode: 'live-online', places: 60 },
  { course: 'Learning from reviews', level: 'Level 2', mode: 'live-online', places: 100 },
] as const;

const agencies = [
  'school',
  'nhs-trust',
  'early-help',
  'childrens-social-care',
  'voluntary-sector',
  'police',
  'housing',
];

export function training(world: World): Return {
  return (quarter) => {
    const random = world.random(`training ${quarter.id}`);
    return courses.flatMap((course): Row[] => {
      const { places, mode } = course;
      // Not every course is held every quarter, and few in the summer.
      if (mode !== 'e-learning' && !random.chance(quarter.id.endsWith('Q2') ? 0.6 : 0.9)) return [];
      const held = mode === 'e-learning' ? null : quarter.start + random.int(8, 80);
      const filled = places === null ? random.int(130, 240) : Math.round(places * (0.66 + 0.3 * random.next()));
      let left = filled;
      return agencies.flatMap((attended_agency, i): Row[] => {
        const attended =
          i === agencies.length - 1
            ? left
            : Math.min(left, Math.round(filled * [0.36, 0.2, 0.13, 0.12, 0.08, 0.06][i]!));
        left -= attended;
        if (attended === 0) return [];
        const evaluated = Math.round(attended * (0.45 + 0.35 * random.next()));
        const improved = Math.round(evaluated * (0.9 + 0.1 * random.next()));
        return [
          { ...course, places: i === 0 ? places : null, held_on: held, attended_agency, attended, evaluated, improved },
        ];
      });
    });
  };
}
