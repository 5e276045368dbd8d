import { describe, expect, it } from 'vitest';
import { listPartnerships, loadPartnership } from '../../partnerships/index.ts';
import { checkPartnership } from '../../schemas/check-partnership.ts';
import { owedBy } from '../../schemas/owed.ts';
import { parsePeriod, quartersBetween } from '../../schemas/quarter.ts';

/** The datasets that agencies drop, as agreed. */
const datasets = `contacts early-help referrals children-in-need child-protection conference-attendance
  children-looked-after placements-from-other-areas missing-episodes exploitation child-victims domestic-abuse
  children-detained exclusions elective-home-education was-not-brought emergency-department waiting-times allegations
  youth-justice child-deaths serious-incidents organisational-assessments audit-actions training surveys contributions
  indicator-values stories actions challenges`.split(/\s+/);

/** The indicators that are measured, as agreed. */
const indicators = `contacts contacts-to-referrals re-referrals early-help-assessments children-in-need
  conferences-in-time child-protection-plans repeat-plans looked-after looked-after-out-of-area placed-here-by-others
  health-assessments missing-episodes return-interviews permanent-exclusions suspensions home-educated was-not-brought
  emergency-engagement violent-crime-victims exploitation-assessments domestic-abuse-children
  children-in-police-stations long-plans placement-stability conference-attendance reports-in-time allegations
  first-time-entrants neurodevelopmental-waits self-harm-attendances deaths-modifiable incidents-notified-in-time
  rapid-reviews-in-time standards-met audit-actions-done training-places`.split(/\s+/);

/** Beside them, what one partnership published of its own. */
const published = ['live-training-places'];

describe('the partnerships', () => {
  it('are found in their folder', async () => {
    expect(await listPartnerships()).toEqual(['calderdale', 'kirklees', 'northshire']);
  });

  it.each(['calderdale', 'kirklees', 'northshire'])(
    '%s names only datasets and indicators that are agreed',
    async (id) => {
      const partnership = await loadPartnership(id);
      expect(partnership.id).toBe(id);
      expect(checkPartnership(partnership, datasets, [...indicators, ...published])).toEqual([]);
    },
  );

  it('are asked for by a known id', async () => {
    await expect(loadPartnership('northshir')).rejects.toThrow(
      'There is no partnership "northshir". Did you mean northshire? Those known are: calderdale, kirklees, northshire.',
    );
    await expect(loadPartnership('../schemas/quarter')).rejects.toThrow('There is no partnership');
    await expect(loadPartnership('index')).rejects.toThrow('There is no partnership "index".');
  });
});

describe('Northshire', () => {
  it('has every agreed dataset owed by someone, and every indicator under a priority', async () => {
    const { agencies, priorities } = await loadPartnership('northshire');
    const owed = new Set(agencies.flatMap(({ owes }) => owes.map(({ dataset }) => dataset)));
    expect([...owed].sort()).toEqual([...datasets].sort());
    expect(priorities.flatMap((priority) => priority.indicators).sort()).toEqual([...indicators].sort());
  });

  it('has every agency assess itself once a year', async () => {
    const northshire = await loadPartnership('northshire');
    const assessed = owedBy(northshire, parsePeriod('2025-26')!).filter(
      ({ dataset }) => dataset === 'organisational-assessments',
    );
    expect(assessed.map(({ agency }) => agency)).toEqual(northshire.agencies.map(({ id }) => id));
  });

  it('owes sixteen quarters by 15 May 2026, the last of them by 30 April', async () => {
    const northshire = await loadPartnership('northshire');
    const first = parsePeriod(northshire.calendar.firstQuarter)!;
    const quarters = quartersBetween(first, parsePeriod('2025-26-Q4')!);
    const dues = quarters.map((quarter) => owedBy(northshire, quarter)[0]?.due);
    expect(dues).toHaveLength(16);
    expect(dues[0]).toBe('2022-07-28');
    expect(dues[15]).toBe('2026-04-30');
  });

  it('says that it is fictional, under codes of no real place', async () => {
    const { areas, fictional, region, sources } = await loadPartnership('northshire');
    expect({ fictional, area: areas[0]?.code, region: region.code, sources }).toEqual({
      fictional: true,
      area: 'E08999999',
      region: 'E12999999',
      sources: [],
    });
  });
});

describe.each([
  ['calderdale', 'E08000033', '381', ['2019-20', '2020-21', '2021-22', '2022-23', '2023-24']],
  ['kirklees', 'E08000034', '382', ['2015-16', '2016-17', '2021-22']],
])('%s', (id, code, dfeCode, years) => {
  it('is the area of the register, with the two neighbour models of ten areas each, itself in neither', async () => {
    const { areas, neighbours } = await loadPartnership(id);
    expect(areas).toEqual([expect.objectContaining({ code, dfeCode })]);
    expect(neighbours.sets.map((set) => [set.model, new Set(set.areas.map((area) => area.code)).size])).toEqual([
      ['2021', 10],
      ['2025', 10],
    ]);
    expect(neighbours.sets.flatMap((set) => set.areas.map((area) => area.code))).not.toContain(dfeCode);
  });

  it('owes what its annual reports print, for the years they print it', async () => {
    const partnership = await loadPartnership(id);
    const asked = Array.from({ length: 12 }, (_, i) => parsePeriod(`${2014 + i}-${15 + i}`)!);
    const owing = asked.filter((year) =>
      owedBy(partnership, year).some(
        (owed) => owed.agency === `${id}-safeguarding-children-partnership` && owed.dataset === 'indicator-values',
      ),
    );
    expect(owing.map((year) => year.id)).toEqual(years);
  });
});
