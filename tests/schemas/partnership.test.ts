import { describe, expect, it } from 'vitest';
import { checkPartnership } from '../../schemas/check-partnership.ts';
import { agencyKinds } from '../../schemas/codes/agency-kinds.ts';
import { code } from '../../schemas/contract/code.ts';
import { type PartnershipInput, partnership } from '../../schemas/partnership.ts';

const small: PartnershipInput = {
  id: 'smallshire',
  title: 'Smallshire Safeguarding Children Partnership',
  fictional: true,
  areas: [{ code: 'E08999998', name: 'Smallshire' }],
  region: { code: 'E12999999', name: 'Nowhere' },
  policeForce: 'Smallshire Police',
  agencies: [
    { id: 'childrens-social-care', title: 'Social care', kind: 'childrens-social-care', owes: ['contacts'] },
    { id: 'smallshire-police', title: 'Smallshire Police', kind: 'police' },
  ],
  priorities: [{ id: 'neglect', title: 'Neglect', indicators: ['contacts'] }],
  localities: [{ id: 'north', title: 'North' }],
  calendar: { firstQuarter: '2022-23-Q1', dueWorkingDays: 20 },
  deprivation: { vintage: '2019' },
  neighbours: { model: '2025' },
  disclosureProfile: 'dfe',
  sources: [],
};

const withAgency = (owes: PartnershipInput['agencies'][number]['owes']): PartnershipInput => ({
  ...small,
  agencies: [{ ...small.agencies[0]!, owes }],
});

describe('a partnership', () => {
  it('reads a dataset named alone as owed every quarter', () => {
    expect(partnership(small).agencies.map(({ owes }) => owes)).toEqual([
      [{ dataset: 'contacts', frequency: 'quarterly' }],
      [],
    ]);
  });

  it('may say from when, until when and how often', () => {
    const duty = { dataset: 'surveys', frequency: 'annual', from: '2022-23', until: '2023-24' } as const;
    expect(partnership(withAgency([duty])).agencies[0]?.owes).toEqual([duty]);
  });

  it('begins with no targets, rebases, baselines or neighbours unless given', () => {
    expect(partnership(small)).toMatchObject({
      targets: [],
      rebases: [],
      baselines: [],
      neighbours: { model: '2025', sets: [] },
    });
  });
});

describe('a partnership is refused, with what is wrong and where,', () => {
  it.each<[string, PartnershipInput, string]>([
    [
      'when two agencies have one id',
      { ...small, agencies: [small.agencies[0]!, small.agencies[0]!] },
      'agencies[1].id: "childrens-social-care" is there twice. Give each its own id.',
    ],
    [
      'when two localities have one id',
      { ...small, localities: [...small.localities, { id: 'north', title: 'Far north' }] },
      'localities[1].id: "north" is there twice. Give each its own id.',
    ],
    [
      'when two priorities have one id',
      { ...small, priorities: [small.priorities[0]!, { id: 'neglect', title: 'Again', indicators: [] }] },
      'priorities[1].id: "neglect" is there twice. Give each its own id.',
    ],
    [
      'when an id is not in kebab-case',
      { ...small, id: 'Small_Shire' },
      'id: Write an id in small letters, digits and hyphens, such as west-yorkshire-police.',
    ],
    [
      'when a kind of agency is mistyped',
      { ...small, agencies: [{ id: 'police', title: 'Police', kind: 'polise' }] },
      'agencies[0].kind: "polise" is not a kind of agency. Did you mean police?',
    ],
    [
      'when a dataset is owed twice for the same time',
      withAgency(['contacts', { dataset: 'contacts', frequency: 'annual', from: '2024-25' }]),
      'agencies[0].owes[1]: contacts is owed twice for the same time. Keep one, or end it with "until".',
    ],
    [
      'when a duty is from no period',
      withAgency([{ dataset: 'contacts', from: '2024-26' }]),
      'agencies[0].owes[0].from: Write a quarter as 2023-24-Q4 (January to March 2024), or a financial year as 2023-24.',
    ],
    [
      'when a duty ends before it begins',
      withAgency([{ dataset: 'contacts', from: '2024-25-Q1', until: '2023-24-Q4' }]),
      'agencies[0].owes[0].until: 2023-24-Q4 ends before 2024-25-Q1 begins. Swap them or correct one.',
    ],
    [
      'when an indicator is under two priorities at one time',
      { ...small, priorities: [small.priorities[0]!, { id: 'help', title: 'Help', indicators: ['contacts'] }] },
      'priorities[1].indicators: contacts is already under "neglect" at the same time. Keep it under one priority.',
    ],
    [
      'when a priority names an indicator twice',
      { ...small, priorities: [{ id: 'help', title: 'Help', indicators: ['contacts', 'contacts'] }] },
      'priorities[0].indicators[1]: "contacts" is there twice. Keep one.',
    ],
    [
      'when its first quarter is a year',
      { ...small, calendar: { firstQuarter: '2022-23', dueWorkingDays: 20 } },
      'calendar.firstQuarter: Write a quarter as 2023-24-Q4 (January to March 2024).',
    ],
    [
      'when an area is not an ONS code',
      { ...small, areas: [{ code: '381', name: 'Calderdale' }] },
      'areas[0].code: Write an area by its ONS code: E and eight digits, such as E08000033.',
    ],
    [
      'when a contact is an address instead of a role',
      { ...small, agencies: [{ ...small.agencies[1]!, contact: 'someone@example.org' }] },
      'agencies[0].contact: Give a role such as "Data officer", not an address or a number.',
    ],
    [
      'when the neighbour model in use has no set although others have',
      { ...small, neighbours: { model: '2025', sets: [{ model: '2021', areas: [{ code: '383', name: 'Leeds' }] }] } },
      'neighbours.model: The 2025 model is used but its set is not given. Add it to sets.',
    ],
    [
      'when several authorities are given one set of neighbours',
      {
        ...small,
        areas: [
          { code: 'E08000033', name: 'Calderdale' },
          { code: 'E08000034', name: 'Kirklees' },
        ],
        neighbours: { sets: [{ model: '2025', areas: [{ code: '383', name: 'Leeds' }] }] },
      },
      'neighbours.sets: A set is of one authority, and the partnership has several.',
    ],
    [
      'when a rebase is dated on no day',
      { ...small, rebases: [{ indicator: 'contacts', date: '2024-02-30', reason: 'New system', who: 'Data group' }] },
      'rebases[0].date: Write a day as 2024-07-01.',
    ],
    [
      'when it rebases an indicator twice on a day',
      {
        ...small,
        rebases: [1, 2].map(() => ({ indicator: 'contacts', date: '2024-02-01', reason: 'New', who: 'Data group' })),
      },
      'rebases[1]: "contacts on 2024-02-01" is there twice. Keep one.',
    ],
    [
      'when limits would be fixed on few points',
      { ...small, baselines: [{ indicator: 'contacts', points: 8, reason: 'Before the plan', who: 'Data group' }] },
      'baselines[0].points: Fix limits on 12 points or more: fewer do not show what is usual.',
    ],
    [
      'when an indicator has two baselines',
      {
        ...small,
        baselines: [12, 16].map((points) => ({ indicator: 'contacts', points, reason: 'Before', who: 'Data group' })),
      },
      'baselines[1]: "contacts" is there twice. Keep one.',
    ],
    [
      'when it is real and gives no source',
      { ...small, fictional: false },
      'sources: Say where the facts of a real partnership come from: give at least one source.',
    ],
  ])('%s', (_, input, message) => {
    expect(() => partnership(input)).toThrow(message);
  });

  it('all at once', () => {
    const wrong = { ...small, fictional: false, localities: [...small.localities, ...small.localities] };
    expect(() => partnership(wrong)).toThrow(
      [
        'The partnership "smallshire" cannot be used:',
        '  localities[1].id: "north" is there twice. Give each its own id.',
        '  sources: Say where the facts of a real partnership come from: give at least one source.',
      ].join('\n'),
    );
  });
});

describe('a partnership takes', () => {
  it('one dataset in turns: counts first, records afterwards', () => {
    const turns = [
      { dataset: 'contacts', frequency: 'annual', until: '2023-24' },
      { dataset: 'contacts', from: '2024-25-Q1' },
    ] as const;
    expect(partnership(withAgency([...turns])).agencies[0]?.owes).toHaveLength(2);
  });

  it('an indicator that moves from one priority to the next', () => {
    const moved = [
      { id: 'neglect', title: 'Neglect', until: '2023-24', indicators: ['contacts'] },
      { id: 'help', title: 'Help', from: '2024-25', indicators: ['contacts'] },
    ];
    expect(partnership({ ...small, priorities: moved }).priorities).toEqual(moved);
  });
});

describe('what a partnership names', () => {
  it('is in order when the datasets and indicators are there', () => {
    expect(checkPartnership(partnership(small), ['contacts'], ['contacts'])).toEqual([]);
  });

  it('is told, one sentence each, when it is not there', () => {
    const named = partnership({
      ...withAgency(['contact']),
      targets: [{ indicator: 'looked-afer', value: 70, from: '2022-23', reason: 'A plan', who: 'Executive' }],
      rebases: [{ indicator: 'unheard-of', date: '2024-07-01', reason: 'A new system', who: 'Data group' }],
      baselines: [{ indicator: 'unheard-of', points: 12, reason: 'Before the plan', who: 'Data group' }],
    });
    expect(checkPartnership(named, ['contacts'], ['looked-after'])).toEqual([
      'childrens-social-care owes "contact", and no dataset has that id. Did you mean contacts?',
      'The priority "Neglect" names the indicator "contacts", and there is no sql/indicators/contacts.sql.',
      'A target names the indicator "looked-afer", and there is no sql/indicators/looked-afer.sql. Did you mean looked-after?',
      'The rebase of 2024-07-01 names the indicator "unheard-of", and there is no sql/indicators/unheard-of.sql.',
      'A baseline names the indicator "unheard-of", and there is no sql/indicators/unheard-of.sql.',
    ]);
  });
});

describe('the kinds of agency', () => {
  it('serve as a code list in which no name stands for two kinds', () => {
    const invited = code('Agency invited', agencyKinds);
    expect(invited.parse('LADO')).toBe('designated-officer');
    expect(invited.parse('Hospital')).toBe('nhs-trust');
    expect(invited.parse('CHILDREN\u2019S SOCIAL CARE')).toBe('childrens-social-care');
  });
});
