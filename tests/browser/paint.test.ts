import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';

const { url } = inject('site');
/** Milliseconds within which a page shall show its first content, from localhost. */
const limit = 500;
const loads = 3;
/** One page of every kind, and the indicators that show what is rare: nothing at all, a rebase, a target, a year. */
const kinds = [
  'index.html',
  'indicators/index.html',
  'indicators/re-referrals.html',
  'indicators/missing-episodes.html',
  'indicators/suspensions.html',
  'indicators/serious-incidents.html',
  'indicators/was-not-brought-rate.html',
  'indicators/partnership-net-spend.html',
  'priorities.html',
  'challenges.html',
  'quality.html',
  'explore.html',
  'methods.html',
  'accessibility.html',
  'report.html',
  'summary.html',
];

let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

/** From the click to the first text or picture, in a browser that keeps nothing. */
async function firstPaint(path: string): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${url}${path}`);
    return await page.evaluate(async () => {
      for (;;) {
        const [paint] = performance.getEntriesByName('first-contentful-paint');
        if (paint) return paint.startTime;
        await new Promise((shown) => requestAnimationFrame(shown));
      }
    });
  } finally {
    await context.close();
  }
}

test('every kind of page says when it first showed its content, beside the half second that it may take', async () => {
  // The first page of a browser also opens the browser.
  await firstPaint('index.html');
  const medians = new Map<string, number>();
  for (const path of kinds) {
    const taken: number[] = [];
    for (let load = 0; load < loads; load += 1) taken.push(await firstPaint(path));
    medians.set(path, taken.sort((a, b) => a - b)[Math.floor(loads / 2)]!);
  }
  const slowest = [...medians].sort(([, a], [, b]) => b - a);
  for (const [path, taken] of slowest)
    console.log(`first contentful paint ${Math.round(taken)} ms, ${(taken / limit).toFixed(2)} of the limit: ${path}`);
  expect([...medians.keys()]).toEqual(kinds);
  expect([...medians.values()].every((taken) => taken > 0)).toBe(true);
});
