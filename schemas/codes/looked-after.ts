/** Legal status of a looked-after child, as SSDA903 codes it; Annex A's groups are kept as groups where they stand for several codes. */
import { code } from '../contract/index.ts';

export const legalStatuses = {
  C1: { title: 'Interim care order', aliases: ['a) Interim care orders', 'ICO'] },
  C2: { title: 'Full care order', aliases: ['b) Full care orders', 'Care order', 'FCO'] },
  D1: { title: 'Freeing order granted', aliases: ['c) Freed for adoption', 'c) Freed for  adoption'] },
  E1: { title: 'Placement order granted', aliases: ['d) Placement order granted', 'Placement order'] },
  V2: {
    title: 'Accommodated under section 20',
    aliases: ['e) Accommodated under S20', 'S20', 'Section 20', 'Single period of accommodation under section 20'],
  },
  V3: { title: 'Series of short breaks, each recorded', aliases: ['Short breaks'] },
  V4: { title: 'Series of short breaks, the agreement recorded', aliases: [] },
  L1: { title: 'Under police protection in local authority accommodation', aliases: ['Police protection'] },
  L2: { title: 'Emergency protection order', aliases: ['EPO'] },
  L3: { title: 'Under a child assessment order in local authority accommodation', aliases: ['Child assessment order'] },
  L: {
    title: 'Detained on child protection grounds, order not said',
    aliases: [
      'f) Detained on child protection grounds in LA accommodation',
      'f) Detained on child protection grounds in LA accomodation',
    ],
  },
  J1: {
    title: 'Remanded to local authority or youth detention accommodation',
    aliases: ['J1: Remanded to LA or youth detention'],
  },
  J2: {
    title: 'Local authority accommodation under PACE',
    aliases: ['J2: LA accommodation under PACE', 'PACE'],
  },
  J3: { title: 'Sentenced to a youth rehabilitation order with residence', aliases: ['Youth rehabilitation order'] },
  J: { title: 'Youth justice status, order not said', aliases: ['g) Youth justice legal statuses'] },
} as const;

/** Short breaks (V3, V4) are recorded and left out of the number of children looked after. */
export const legalStatus = () =>
  code('Legal status', legalStatuses, {
    description: 'SSDA903 code. V3 and V4 (short breaks) are not counted as looked after.',
    aliases: ['Child’s legal status', 'LS', 'Legal status code'],
  });
