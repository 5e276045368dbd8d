/** Kirklees Safeguarding Children Partnership, as far as its published documents tell: what it owes here is what its reports print. */
import { partnership } from '../schemas/partnership.ts';

export default partnership({
  id: 'kirklees',
  title: 'Kirklees Safeguarding Children Partnership',
  fictional: false,
  areas: [{ code: 'E08000034', name: 'Kirklees', dfeCode: '382' }],
  region: { code: 'E12000003', name: 'Yorkshire and The Humber' },
  policeForce: 'West Yorkshire Police',
  agencies: [
    {
      id: 'childrens-social-care',
      title: "Kirklees Council, children's social care",
      kind: 'childrens-social-care',
      owes: [
        { dataset: 'indicator-values', frequency: 'annual', from: '2016-17', until: '2016-17' },
        { dataset: 'indicator-values', frequency: 'annual', from: '2021-22', until: '2021-22' },
      ],
    },
    {
      id: 'early-help',
      title: 'Kirklees Council, Early Help',
      kind: 'early-help',
      owes: [{ dataset: 'indicator-values', frequency: 'annual', from: '2021-22', until: '2021-22' }],
    },
    { id: 'education', title: 'Kirklees Council, education services', kind: 'education' },
    { id: 'youth-justice', title: 'Kirklees Youth Justice Service', kind: 'youth-justice' },
    { id: 'designated-officer', title: 'Kirklees Council, designated officer', kind: 'designated-officer' },
    { id: 'public-health', title: 'Kirklees Council, Public Health', kind: 'public-health' },
    { id: 'adult-social-care', title: 'Kirklees Council, adult social care', kind: 'adult-social-care' },
    // Kirklees Neighbourhood Housing, on the Board in 2016, has since come back into the council.
    { id: 'housing', title: 'Kirklees Council, Homes and Neighbourhoods', kind: 'housing' },
    { id: 'west-yorkshire-police', title: 'West Yorkshire Police, Kirklees District', kind: 'police' },
    // The board took on what the Greater Huddersfield and North Kirklees clinical commissioning groups did.
    { id: 'nhs-west-yorkshire-icb', title: 'NHS West Yorkshire Integrated Care Board', kind: 'integrated-care-board' },
    {
      id: 'calderdale-and-huddersfield-nhs-foundation-trust',
      title: 'Calderdale and Huddersfield NHS Foundation Trust',
      kind: 'nhs-trust',
    },
    { id: 'mid-yorkshire-teaching-nhs-trust', title: 'Mid Yorkshire Teaching NHS Trust', kind: 'nhs-trust' },
    {
      id: 'south-west-yorkshire-partnership-nhs-foundation-trust',
      title: 'South West Yorkshire Partnership NHS Foundation Trust',
      kind: 'nhs-trust',
    },
    { id: 'locala', title: 'Locala Community Partnerships', kind: 'health-visiting' },
    { id: 'child-death-overview-panel', title: 'Child Death Overview Panel', kind: 'child-death-overview-panel' },
    { id: 'probation', title: 'Probation Service', kind: 'probation' },
    { id: 'west-yorkshire-fire-and-rescue', title: 'West Yorkshire Fire and Rescue Service', kind: 'fire-and-rescue' },
    { id: 'cafcass', title: 'Cafcass', kind: 'cafcass' },
    { id: 'schools', title: 'Schools and colleges in Kirklees', kind: 'school' },
    { id: 'voluntary-sector', title: 'Voluntary and community sector in Kirklees', kind: 'voluntary-sector' },
    {
      id: 'kirklees-safeguarding-children-partnership',
      title: 'Kirklees Safeguarding Children Partnership',
      kind: 'partnership',
      // What the annual reports print, and for the years they print it: the reports between were not found. They print
      // counts and shares, not the rows behind them.
      owes: [
        { dataset: 'indicator-values', frequency: 'annual', from: '2015-16', until: '2016-17' },
        { dataset: 'indicator-values', frequency: 'annual', from: '2021-22', until: '2021-22' },
        { dataset: 'contributions', frequency: 'annual', from: '2016-17', until: '2016-17' },
      ],
    },
  ],
  // Only the first has a published strategy that was found. The others are headings under which the annual reports give
  // figures: the arrangements of 2019 list the partnership's priorities on a page that could not be read, so none is
  // quoted as its own words. Replace them when that page is at hand.
  priorities: [
    {
      id: 'exploitation-and-missing',
      title: 'Exploitation, and children who go missing',
      from: '2019-20',
      indicators: ['exploitation-assessments', 'missing-episodes', 'return-interviews'],
    },
    {
      id: 'front-door-and-early-help',
      title: 'The front door and early help',
      indicators: ['contacts', 'contacts-to-referrals', 're-referrals', 'early-help-assessments'],
    },
    {
      id: 'protection-and-neglect',
      title: 'Child protection, neglect above all',
      indicators: ['child-protection-plans', 'repeat-plans', 'long-plans', 'conferences-in-time'],
    },
    {
      id: 'looked-after',
      title: 'Children looked after',
      indicators: ['looked-after', 'looked-after-out-of-area', 'placement-stability', 'health-assessments'],
    },
    {
      id: 'learning',
      title: 'Learning from incidents, deaths and training',
      indicators: ['incidents-notified-in-time', 'rapid-reviews-in-time', 'deaths-modifiable', 'training-places'],
    },
  ],
  // The four areas by which the council plans and reports; no published page that lists them was found to cite.
  localities: [
    { id: 'batley-and-spen', title: 'Batley and Spen' },
    { id: 'dewsbury-and-mirfield', title: 'Dewsbury and Mirfield' },
    { id: 'huddersfield', title: 'Huddersfield' },
    { id: 'kirklees-rural', title: 'Kirklees Rural' },
  ],
  // No timetable for returns is published: 20 working days is this project's own.
  calendar: { firstQuarter: '2015-16-Q1', dueWorkingDays: 20 },
  deprivation: { vintage: '2019' },
  neighbours: {
    model: '2021',
    sets: [
      {
        model: '2021',
        areas: [
          { code: '350', name: 'Bolton' },
          { code: '381', name: 'Calderdale' },
          { code: '332', name: 'Dudley' },
          { code: '351', name: 'Bury' },
          { code: '831', name: 'Derby' },
          { code: '354', name: 'Rochdale' },
          { code: '808', name: 'Stockton-on-Tees' },
          { code: '383', name: 'Leeds' },
          { code: '888', name: 'Lancashire' },
          { code: '894', name: 'Telford and Wrekin' },
        ],
      },
      {
        model: '2025',
        areas: [
          { code: '373', name: 'Sheffield' },
          { code: '357', name: 'Tameside' },
          { code: '851', name: 'Portsmouth' },
          { code: '831', name: 'Derby' },
          { code: '879', name: 'Plymouth' },
          { code: '354', name: 'Rochdale' },
          { code: '351', name: 'Bury' },
          { code: '384', name: 'Wakefield' },
          { code: '908', name: 'Cornwall' },
          { code: '390', name: 'Gateshead' },
        ],
      },
    ],
  },
  disclosureProfile: 'dfe',
  sources: [
    {
      title: 'Kirklees Exploitation Safeguarding Strategy 2019-2021',
      publisher: 'Kirklees safeguarding partners (children and adults)',
      year: 2019,
      what: 'Exploitation and going missing as one priority.',
    },
    {
      title: 'Annual reports of 2015-16, 2016-17 and 2021-22',
      publisher: 'Kirklees Safeguarding Children Board, later Partnership',
      year: 2022,
      what: 'Which figures are reported, for which years and under which headings.',
    },
    {
      title: 'Minutes of the Board, about 2016',
      publisher: 'Kirklees Safeguarding Children Board',
      year: 2016,
      what: 'The relevant agencies: NHS trusts, Locala, schools, housing, probation, Cafcass, public health.',
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
