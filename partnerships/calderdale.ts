/** Calderdale Safeguarding Children Partnership, as far as its published documents tell: what it owes here is what its reports print. */
import { partnership } from '../schemas/partnership.ts';

export default partnership({
  id: 'calderdale',
  title: 'Calderdale Safeguarding Children Partnership',
  fictional: false,
  areas: [{ code: 'E08000033', name: 'Calderdale', dfeCode: '381' }],
  region: { code: 'E12000003', name: 'Yorkshire and The Humber' },
  policeForce: 'West Yorkshire Police',
  agencies: [
    {
      id: 'childrens-social-care',
      title: "Calderdale Council, Children and Young People's Services",
      kind: 'childrens-social-care',
      owes: [{ dataset: 'indicator-values', frequency: 'annual', from: '2022-23', until: '2022-23' }],
    },
    { id: 'early-help', title: 'Calderdale Council, Early Help', kind: 'early-help' },
    {
      id: 'education',
      title: 'Calderdale Council, education services',
      kind: 'education',
      // Home educated children are counted once a year, in November.
      owes: [
        { dataset: 'indicator-values', from: '2022-23-Q3', until: '2022-23-Q3' },
        { dataset: 'indicator-values', from: '2023-24-Q3', until: '2023-24-Q3' },
      ],
    },
    { id: 'youth-justice', title: 'Calderdale Youth Justice Service', kind: 'youth-justice' },
    { id: 'designated-officer', title: 'Calderdale Council, designated officer', kind: 'designated-officer' },
    { id: 'public-health', title: 'Calderdale Council, Public Health', kind: 'public-health' },
    { id: 'adult-social-care', title: 'Calderdale Council, Adult Services and Wellbeing', kind: 'adult-social-care' },
    { id: 'housing', title: 'Calderdale Council, Housing', kind: 'housing' },
    { id: 'west-yorkshire-police', title: 'West Yorkshire Police, Calderdale District', kind: 'police' },
    {
      id: 'nhs-west-yorkshire-icb',
      title: 'NHS West Yorkshire Integrated Care Board (Calderdale Cares Partnership)',
      kind: 'integrated-care-board',
    },
    {
      id: 'calderdale-and-huddersfield-nhs-foundation-trust',
      title: 'Calderdale and Huddersfield NHS Foundation Trust',
      kind: 'nhs-trust',
    },
    {
      id: 'south-west-yorkshire-partnership-nhs-foundation-trust',
      title: 'South West Yorkshire Partnership NHS Foundation Trust',
      kind: 'nhs-trust',
    },
    { id: 'locala', title: 'Locala Health and Wellbeing', kind: 'health-visiting' },
    { id: 'child-death-overview-panel', title: 'Child Death Overview Panel', kind: 'child-death-overview-panel' },
    { id: 'probation', title: 'Probation Service', kind: 'probation' },
    { id: 'west-yorkshire-fire-and-rescue', title: 'West Yorkshire Fire and Rescue Service', kind: 'fire-and-rescue' },
    { id: 'cafcass', title: 'Cafcass', kind: 'cafcass' },
    { id: 'primary-schools', title: 'Primary schools in Calderdale', kind: 'school' },
    { id: 'secondary-schools', title: 'Secondary schools in Calderdale', kind: 'school' },
    { id: 'calderdale-college', title: 'Calderdale College', kind: 'school' },
    { id: 'voluntary-sector', title: 'Voluntary and community sector in Calderdale', kind: 'voluntary-sector' },
    { id: 'womencentre', title: 'WomenCentre', kind: 'voluntary-sector' },
    {
      id: 'calderdale-safeguarding-children-partnership',
      title: 'Calderdale Safeguarding Children Partnership',
      kind: 'partnership',
      // What the annual reports print, and for the years they print it. They print counts and shares, not the rows behind them.
      owes: [
        { dataset: 'indicator-values', frequency: 'annual', from: '2019-20', until: '2023-24' },
        { dataset: 'contributions', frequency: 'annual', from: '2023-24', until: '2023-24' },
      ],
    },
  ],
  // The four vision-led priorities of the arrangements of January 2019, in the partnership's words. Whether a later plan
  // replaced them was not found. Which indicators stand for each is this project's reading.
  priorities: [
    {
      id: 'right-help-at-the-right-time',
      title: 'We are assured that children receive the right help at the right time',
      from: '2019-20',
      indicators: [
        'contacts',
        'contacts-to-referrals',
        're-referrals',
        'early-help-assessments',
        'children-in-need',
        'conferences-in-time',
      ],
    },
    {
      id: 'vulnerable-children-protected',
      title: 'We know which children are vulnerable and are assured they are protected',
      from: '2019-20',
      indicators: ['child-protection-plans', 'repeat-plans', 'looked-after', 'home-educated', 'missing-episodes'],
    },
    {
      id: 'scrutiny-and-challenge',
      title: 'Scrutiny and challenge evidences effective safeguarding',
      from: '2019-20',
      indicators: ['standards-met', 'audit-actions-done', 'incidents-notified-in-time', 'rapid-reviews-in-time'],
    },
    {
      id: 'learning-culture',
      title: 'We create a learning culture which consistently improves outcomes for children and young people',
      from: '2019-20',
      indicators: ['live-training-places', 'deaths-modifiable'],
    },
  ],
  localities: [
    { id: 'lower-valley', title: 'Lower Valley' },
    { id: 'central-halifax', title: 'Central Halifax' },
    { id: 'north-and-east-halifax', title: 'North and East Halifax' },
    { id: 'upper-valley', title: 'Upper Valley' },
  ],
  // No timetable for returns is published: 20 working days is this project's own.
  calendar: { firstQuarter: '2019-20-Q1', dueWorkingDays: 20 },
  deprivation: { vintage: '2019' },
  neighbours: {
    model: '2021',
    sets: [
      {
        model: '2021',
        areas: [
          { code: '888', name: 'Lancashire' },
          { code: '808', name: 'Stockton-on-Tees' },
          { code: '351', name: 'Bury' },
          { code: '841', name: 'Darlington' },
          { code: '891', name: 'Nottinghamshire' },
          { code: '830', name: 'Derbyshire' },
          { code: '343', name: 'Sefton' },
          { code: '382', name: 'Kirklees' },
          { code: '359', name: 'Wigan' },
          { code: '383', name: 'Leeds' },
        ],
      },
      {
        model: '2025',
        areas: [
          { code: '839', name: 'Bournemouth, Christchurch and Poole' },
          { code: '845', name: 'East Sussex' },
          { code: '878', name: 'Devon' },
          { code: '921', name: 'Isle of Wight' },
          { code: '926', name: 'Norfolk' },
          { code: '882', name: 'Southend-on-Sea' },
          { code: '350', name: 'Bolton' },
          { code: '929', name: 'Northumberland' },
          { code: '383', name: 'Leeds' },
          { code: '356', name: 'Stockport' },
        ],
      },
    ],
  },
  disclosureProfile: 'dfe',
  sources: [
    {
      title: 'Calderdale Safeguarding Children Partnership (published arrangements, January 2019)',
      publisher: 'Calderdale Safeguarding Children Partnership',
      year: 2019,
      what: 'The four vision-led priorities, and the statutory partners.',
    },
    {
      title: 'Minutes of the Board, with attendance from April to December 2015',
      publisher: 'Calderdale Safeguarding Children Board',
      year: 2015,
      what: 'The relevant agencies: NHS trusts, schools, college, housing, probation, fire, Cafcass, voluntary sector, WomenCentre.',
    },
    {
      title: 'Calderdale Safeguarding Adults Board: member organisations',
      publisher: 'Calderdale Council',
      year: 2023,
      what: 'The present names of the integrated care board and of the council services.',
    },
    {
      title: 'Annual reports, 2019-20 to 2023-24',
      publisher: 'Calderdale Safeguarding Children Partnership',
      year: 2024,
      what: 'Which figures are reported, and for which years.',
    },
    {
      title: 'Joint strategic needs assessment: Starting Well, and Health and Wellbeing Board papers',
      publisher: 'Calderdale Council',
      year: 2025,
      what: 'That services and figures go by locality: the upper and the lower valley, and two parts of Halifax.',
    },
    {
      title: "Children's services statistical neighbour models of 2021 and 2025",
      publisher: 'National Foundation for Educational Research and Department for Education',
      year: 2025,
      what: 'Both sets of statistical neighbours, in rank order.',
    },
    {
      title: 'Register of geographic codes',
      publisher: 'Office for National Statistics',
      year: 2023,
      what: 'The codes of the area and the region.',
    },
  ],
});
