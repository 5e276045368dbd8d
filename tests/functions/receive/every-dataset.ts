import { contracts } from '../../../schemas/datasets/index.ts';
import { partnership } from '../../../schemas/partnership.ts';

/** A partnership of one agency that owes everything, contributions for the year and the rest each quarter, and of one that owes nothing. */
export const everyDataset = partnership({
  id: 'everything',
  title: 'Everything',
  fictional: true,
  areas: [{ code: 'E08999999', name: 'Everything' }],
  region: { code: 'E12999999', name: 'Region' },
  policeForce: 'Police',
  agencies: [
    {
      id: 'care',
      title: 'Care',
      kind: 'childrens-social-care',
      owes: [...contracts.keys()].map((dataset) => ({
        dataset,
        frequency: dataset === 'contributions' ? ('annual' as const) : ('quarterly' as const),
      })),
    },
    { id: 'silent', title: 'Silent', kind: 'probation', owes: [] },
  ],
  priorities: [{ id: 'one', title: 'One', indicators: ['contacts'] }],
  localities: [{ id: 'north', title: 'North' }],
  calendar: { firstQuarter: '2023-24-Q1', dueWorkingDays: 20 },
  deprivation: { vintage: '2019' },
  neighbours: { model: '2025' },
  disclosureProfile: 'dfe',
  sources: [],
});
