import { describe, expect, it } from 'vitest';
import { owedBy } from '../../schemas/owed.ts';
import { type PartnershipInput, partnership } from '../../schemas/partnership.ts';
import { parsePeriod } from '../../schemas/quarter.ts';

const owing = (owes: PartnershipInput['agencies'][number]['owes'], firstQuarter = '2022-23-Q1') =>
  partnership({
    id: 'smallshire',
    title: 'Smallshire Safeguarding Children Partnership',
    fictional: true,
    areas: [{ code: 'E08999998', name: 'Smallshire' }],
    region: { code: 'E12999999', name: 'Nowhere' },
    policeForce: 'Smallshire Police',
    agencies: [{ id: 'police', title: 'Police', kind: 'police', owes }],
    priorities: [],
    localities: [],
    calendar: { firstQuarter, dueWorkingDays: 20 },
    deprivation: { vintage: '2019' },
    neighbours: { model: '2025' },
    disclosureProfile: 'dfe',
    sources: [],
  });

const owedIn = (partner: ReturnType<typeof owing>, period: string) =>
  owedBy(partner, parsePeriod(period)!).map((owed) => `${owed.dataset} for ${owed.period} by ${owed.due}`);

describe('what an agency owes', () => {
  it('is each quarterly dataset, so many working days after the quarter', () => {
    expect(owedBy(owing(['missing-episodes']), parsePeriod('2024-25-Q3')!)).toEqual([
      { agency: 'police', dataset: 'missing-episodes', period: '2024-25-Q3', due: '2025-01-29' },
    ]);
  });

  it('has the annual datasets too in the fourth quarter, under the name of the year', () => {
    const partner = owing(['missing-episodes', { dataset: 'surveys', frequency: 'annual' }]);
    expect(owedIn(partner, '2025-26-Q3')).toEqual(['missing-episodes for 2025-26-Q3 by 2026-01-29']);
    expect(owedIn(partner, '2025-26-Q4')).toEqual([
      'missing-episodes for 2025-26-Q4 by 2026-04-30',
      'surveys for 2025-26 by 2026-04-30',
    ]);
  });

  it('for a year is the annual datasets alone', () => {
    const partner = owing(['missing-episodes', { dataset: 'surveys', frequency: 'annual' }]);
    expect(owedIn(partner, '2025-26')).toEqual(['surveys for 2025-26 by 2026-04-30']);
  });

  it('begins and ends where the duty says, both included', () => {
    const partner = owing([{ dataset: 'missing-episodes', from: '2023-24-Q2', until: '2023-24-Q3' }]);
    const quarters = ['2023-24-Q1', '2023-24-Q2', '2023-24-Q3', '2023-24-Q4'];
    expect(quarters.map((quarter) => owedIn(partner, quarter).length)).toEqual([0, 1, 1, 0]);
  });

  it('may begin and end with whole years', () => {
    const partner = owing([{ dataset: 'missing-episodes', from: '2023-24', until: '2023-24' }]);
    const quarters = ['2022-23-Q4', '2023-24-Q1', '2023-24-Q4', '2024-25-Q1'];
    expect(quarters.map((quarter) => owedIn(partner, quarter).length)).toEqual([0, 1, 1, 0]);
  });

  it('is nothing before the first quarter, though a year begun before it counts', () => {
    const partner = owing(['missing-episodes', { dataset: 'surveys', frequency: 'annual' }], '2023-24-Q3');
    expect(owedIn(partner, '2022-23-Q4')).toEqual([]);
    expect(owedIn(partner, '2023-24-Q2')).toEqual([]);
    expect(owedIn(partner, '2023-24-Q4')).toHaveLength(2);
  });
});
