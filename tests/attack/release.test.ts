import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { armsOf } from '../../functions/materialise/disclosure/arms-of.ts';
import { audit } from '../../functions/materialise/disclosure/audit.ts';
import { exposedInArm } from '../../functions/materialise/disclosure/exposed-in-arm.ts';
import type { Fate, Hiding, Pair } from '../../functions/materialise/disclosure/problem.ts';
import { withRefinements } from '../../functions/materialise/disclosure/refinements.ts';
import { type Figure, releaseProblem, type Span } from '../../functions/materialise/disclosure/release-problem.ts';
import { folderStore } from '../../functions/platform/folder-store.ts';
import { listReleases } from '../../functions/platform/releases.ts';
import { disclosureProfiles, isAtRisk } from '../../schemas/disclosure.ts';
import type { Manifest } from '../../schemas/manifest.ts';
import { terminalIn } from '../cli/terminal.ts';
import { type Released, released } from './released.ts';

const profile = disclosureProfiles.dfe;
let folder: string;
let manifests: Manifest[];
let open: Released[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attack-'));
  const type = terminalIn(folder, '2026-11-01T09:00:00Z');
  expect((await type('demo')).exit).toBe(0);
  const store = folderStore(join(folder, '.dataset/store'), join(folder, 'tmp'));
  manifests = await listReleases(store);
  open = await Promise.all(manifests.map((manifest) => released(store, manifest, folder)));
}, 600_000);
afterAll(async () => {
  for (const one of open ?? []) await one.close();
  await rm(folder, { recursive: true, force: true });
});

/** What the release holds of people, exactly, and what its shared tables show of it. */
async function seen(release: Released) {
  const truth = await release.rows(`
    SELECT m.indicator_id, m.period, m.breakdown, m.category, m.numerator,
      CASE WHEN i.denominator = 'rows' THEN m.denominator END AS denominator,
      s.numerator AS told, CASE WHEN i.denominator = 'rows' THEN s.denominator END AS told_of, s.value, s.value_status,
      d.numerator AS fate, d.denominator AS fate_of
    FROM restricted_measure m
    JOIN restricted_indicator i ON i.indicator_id = m.indicator_id
    LEFT JOIN shared_measure s ON s.indicator_id = m.indicator_id AND s.period = m.period
      AND s.breakdown = m.breakdown AND s.category = m.category
    LEFT JOIN restricted_disclosure d ON d.indicator_id = m.indicator_id AND d.period = m.period
      AND d.breakdown = m.breakdown AND d.category = m.category
    WHERE m.numerator IS NOT NULL
    ORDER BY m.indicator_id, m.period, m.breakdown, m.category`);
  const people = new Set(truth.filter(({ fate, fate_of }) => fate || fate_of).map(({ indicator_id }) => indicator_id));
  return truth.filter(({ indicator_id }) => people.has(indicator_id));
}

/** The whole release as one problem, with the hiding that its shared tables show. */
async function problemOf(release: Released) {
  const rows = await seen(release);
  const figures = rows.map(
    (row): Figure => ({
      indicator: String(row.indicator_id),
      period: String(row.period),
      breakdown: String(row.breakdown),
      category: String(row.category),
      numerator: Number(row.numerator),
      denominator: row.denominator === null ? null : Number(row.denominator),
      numeratorPublished: false,
      denominatorPublished: false,
      numeratorKept: null,
      denominatorKept: null,
    }),
  );
  const spans = await spansOf(release, new Set(figures.map(({ indicator }) => indicator)));
  const { problem, pairs, sums } = await releaseProblem(figures, spans, () => profile);
  const hiding: Hiding = problem.quantities.map(() => 'shown');
  for (const [at, row] of rows.entries()) {
    const { n, d } = pairs[at]!;
    if (row.told === null) hiding[n] = row.fate as Fate;
    if (d !== null && row.told_of === null) hiding[d] = row.fate_of as Fate;
  }
  for (const [at, sum] of sums.entries()) {
    if (sum === null || !spans[at]!.hidden) continue;
    const { n, d } = sum as Pair;
    hiding[n] = 'withheld';
    if (d !== null && spans[at]!.partsHidden) hiding[d] = 'withheld';
  }
  // The arms of the tenths within their fifths, too; what is hidden is what the tables show to be.
  return { problem: withRefinements(problem, hiding, figures, pairs).problem, hiding };
}

async function spansOf(release: Released, people: ReadonlySet<string>) {
  const rows = await release.rows(`
    SELECT s.indicator_id, s.period, i.rolling, i.frequency, s.rolling_year_value IS NULL AS hidden
    FROM shared_series s JOIN restricted_indicator i ON i.indicator_id = s.indicator_id
    JOIN restricted_series r ON r.indicator_id = s.indicator_id AND r.period = s.period
    WHERE r.rolling_year_value IS NOT NULL ORDER BY s.indicator_id, s.period`);
  const totals = new Map(
    (
      await release.rows(`
    SELECT m.indicator_id, m.period, m.numerator, CASE WHEN i.denominator = 'rows' THEN m.denominator END AS denominator,
      CASE WHEN i.denominator = 'rows' THEN s.denominator IS NULL ELSE FALSE END AS hidden_of
    FROM restricted_measure m JOIN restricted_indicator i ON i.indicator_id = m.indicator_id
    JOIN shared_measure s ON s.indicator_id = m.indicator_id AND s.period = m.period AND s.breakdown = 'total'
    WHERE m.breakdown = 'total' AND m.numerator IS NOT NULL`)
    ).map((row) => [`${row.indicator_id}|${row.period}`, row]),
  );
  return rows
    .filter(({ indicator_id }) => people.has(String(indicator_id)))
    .map((row): Span & { hidden: boolean; partsHidden: boolean } => {
      const period = String(row.period);
      const many = (row.rolling === 'three-years' ? 3 : 1) * (period.includes('Q') ? 4 : 1);
      const parts = Array.from({ length: many }, (_, back) => periodBefore(period, many - 1 - back));
      const of = parts.map((part) => totals.get(`${row.indicator_id}|${part}`)!);
      return {
        indicator: String(row.indicator_id),
        period,
        parts,
        numerator: of.reduce((sum, { numerator }) => sum + Number(numerator), 0),
        denominator:
          of[0]?.denominator === null ? null : of.reduce((sum, { denominator }) => sum + Number(denominator), 0),
        // The attacker knows the sums; whether they share quarters is for the solver.
        apart: true,
        hidden: row.hidden === true,
        partsHidden: of.some(({ hidden_of }) => hidden_of === true),
      };
    });
}

/** The period so many before: of quarters quarters, of years years. */
function periodBefore(period: string, back: number): string {
  const year = Number(period.slice(0, 4));
  const name = (first: number) => `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
  if (!period.includes('Q')) return name(year - back);
  const number = year * 4 + Number(period.at(-1)) - 1 - back;
  return `${name(Math.floor(number / 4))}-Q${(number % 4) + 1}`;
}

describe.each([0, 1])('Release %i of the demonstration', (which) => {
  it('shows what it shows exactly, and hides every count at risk', async () => {
    const rows = await seen(open[which]!);
    expect(rows.length).toBeGreaterThan(30_000);
    for (const { numerator, told, denominator, told_of, fate, fate_of } of rows) {
      if (told !== null) expect(told).toBe(numerator);
      if (told_of !== null) expect(told_of).toBe(denominator);
      if (isAtRisk(Number(numerator), profile)) expect(told).toBeNull();
      if (denominator !== null && isAtRisk(Number(denominator), profile)) expect(told_of).toBeNull();
      expect([told === null, denominator !== null && told_of === null]).toEqual([fate !== null, fate_of !== null]);
    }
    const hidden = rows.filter(
      ({ told, told_of, denominator }) => told === null || (told_of === null && denominator !== null),
    );
    for (const { value, value_status } of hidden) expect([value, value_status]).toEqual([null, 'c']);
  });

  it('gives no hidden count away, to either attacker, by any linear program over all that it tells', async () => {
    const { problem, hiding } = await problemOf(open[which]!);
    const exposed = await audit(problem, hiding, { everything: true });
    expect(exposed).toEqual([]);
    expect(hiding.filter((fate) => fate !== 'shown').length).toBeGreaterThan(10_000);
  });

  it('says in no other table what is hidden', async () => {
    const release = open[which]!;
    const none = async (select: string) => expect(await release.rows(select)).toEqual([]);
    const hidden = "(SELECT indicator_id, period FROM shared_measure WHERE breakdown = 'total' AND value_status = 'c')";
    await none(`SELECT s.* FROM shared_series s JOIN ${hidden} h ON h.indicator_id = s.indicator_id AND h.period = s.period
      WHERE s.value IS NOT NULL OR s.mean IS NOT NULL OR s.change IS NOT NULL OR s.signal IS NOT NULL OR s.standardised_value IS NOT NULL`);
    await none(`SELECT d.* FROM shared_dataset d JOIN shared_measure m ON m.indicator_id = d.indicator_id AND m.period = d.period
      AND m.breakdown = d.breakdown AND m.category = d.category
      WHERE d.value IS DISTINCT FROM m.value OR d.numerator IS DISTINCT FROM m.numerator OR d.denominator IS DISTINCT FROM m.denominator`);
    await none(`SELECT c.* FROM shared_inequality_category c JOIN shared_measure m ON m.indicator_id = c.indicator_id
      AND m.period = c.period AND m.breakdown = c.breakdown AND m.category = c.category
      WHERE c.span = 'period' AND c.within = 'All' AND m.value_status = 'c'
      AND (c.numerator IS DISTINCT FROM m.numerator OR c.value IS NOT NULL OR c.relative_rate IS NOT NULL OR c.share_of_cases IS NOT NULL)`);
    await none(`SELECT c.* FROM shared_inequality_category c JOIN shared_measure h ON h.indicator_id = c.indicator_id
      AND h.period = c.period AND h.breakdown = c.breakdown AND h.numerator IS NULL AND h.value_status = 'c'
      WHERE c.span = 'period' AND c.within = 'All' AND c.share_of_cases IS NOT NULL`);
    await none("SELECT * FROM shared_inequality_category WHERE within <> 'All' AND numerator IS NOT NULL");
    await none(`SELECT r.* FROM shared_revision r JOIN shared_measure m ON m.indicator_id = r.indicator_id AND m.period = r.period
      AND m.breakdown = r.breakdown AND m.category = r.category WHERE r.new_value IS DISTINCT FROM m.value`);
  });
});

it('Every further count is needed: shown again, it gives one away', async () => {
  // Of the first release: a later one also keeps hidden what that hid.
  const { problem, hiding } = await problemOf(open[0]!);
  const of = armsOf(problem);
  let needed = 0;
  const idle: number[] = [];
  const asked: number[] = [];
  for (const [at, fate] of hiding.entries()) {
    if (fate !== 'secondary') continue;
    const shown = hiding.slice();
    shown[at] = 'shown';
    if (of[at]!.some((place) => exposedInArm(problem, shown, problem.arms[place]!).length > 0)) needed += 1;
    else asked.push(at);
  }
  // The few that only all the breakdowns together need.
  for (const at of asked) {
    const shown = hiding.slice();
    shown[at] = 'shown';
    const near = new Set(
      of[at]!.flatMap((place) => problem.arms[place]!.parts.flatMap(({ n, d }) => (d === null ? [n] : [n, d]))),
    );
    if ((await audit(problem, shown, { among: near, everything: true })).length > 0) needed += 1;
    else idle.push(at);
  }
  expect(needed).toBeGreaterThan(1000);
  expect(idle).toEqual([]);
});
