/** Where a looked-after child is placed, as SSDA903 codes it; Annex A's groups are kept as groups where they stand for several codes. */
import { code } from '../contract/index.ts';

export const placementTypes = {
  U1: { title: 'Foster care by a relative or friend, long term', aliases: [] },
  U2: { title: 'Foster care by a relative or friend, fostering for adoption', aliases: [] },
  U3: { title: 'Foster care by a relative or friend, neither long term nor for adoption', aliases: [] },
  U4: { title: 'Foster care by another carer, long term', aliases: [] },
  U5: { title: 'Foster care by another carer, fostering for adoption', aliases: [] },
  U6: { title: 'Foster care by another carer, neither long term nor for adoption', aliases: [] },
  U: {
    title: 'Foster placement, kind not said',
    aliases: ['a) Foster placement', 'Foster placement', 'Foster care', 'Fostering'],
  },
  A3: { title: 'Placed for adoption with consent, with the current foster carer', aliases: [] },
  A4: { title: 'Placed for adoption with consent, not with the current foster carer', aliases: [] },
  A5: { title: 'Placed for adoption under a placement order, with the current foster carer', aliases: [] },
  A6: { title: 'Placed for adoption under a placement order, not with the current foster carer', aliases: [] },
  A: { title: 'Placed for adoption, kind not said', aliases: ['b) Placed for adoption', 'Placed for adoption'] },
  P1: {
    title: 'Placed with own parents',
    aliases: ['c) Placed with parents', 'Placed with parents', 'With parents'],
  },
  P2: { title: 'Independent living', aliases: ['d) Independent living'] },
  P3: { title: 'Residential employment', aliases: ['e) Residential employment'] },
  H5: {
    title: "Supported accommodation, not under the children's homes regulations",
    aliases: [
      ...['f) Residential accommodation', 'Residential accommodation', 'Semi-independent living'],
      ...['Supported accommodation', 'Semi-independent'],
    ],
  },
  K1: {
    title: "Secure children's home",
    aliases: ["g) Secure children's homes", 'g) Secure children’s homes', 'Secure children’s home', 'Secure unit'],
  },
  K2: {
    title: "Children's home",
    aliases: ["h) Children's homes", 'h) Children’s homes', 'Children’s home', 'Residential children’s home'],
  },
  R1: { title: 'Residential care home', aliases: ['i) Residential care home'] },
  R2: { title: 'NHS or other medical establishment', aliases: ['j) NHS/Health Trust', 'NHS/Health Trust'] },
  R3: {
    title: 'Family centre or mother and baby unit',
    aliases: ['k) Family centre or mother and baby unit', 'Mother and baby unit'],
  },
  R5: {
    title: 'Young offender institution or secure training centre',
    aliases: ['l) Young offender institution', 'Young offender institution', 'YOI', 'STC'],
  },
  S1: { title: 'Residential school', aliases: ['m) Residential school'] },
  Z1: { title: 'Other placement', aliases: ['n) Other placements', 'Other placements', 'Other'] },
  T0: { title: 'Temporary move', aliases: ['o) Temporary placement', 'Temporary placement'] },
  T1: { title: 'Temporary period in hospital', aliases: [] },
  T2: { title: 'Temporary absence on holiday', aliases: [] },
  T3: { title: 'Temporary placement while the foster carer is on holiday', aliases: [] },
  T4: { title: 'Temporary accommodation of seven days or less', aliases: [] },
} as const;

export const placementType = () =>
  code('Placement type', placementTypes, {
    description: 'SSDA903 placement code.',
    aliases: ['Type of placement', 'Placement code', 'PLACE'],
  });
