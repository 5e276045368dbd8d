import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { kinds, openBrowser } from './browser.ts';

const { url } = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

describe.each(kinds)('%s', (path) => {
  test('has no fault that axe can find, wide or narrow, asks nothing of another host, and breaks no policy', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, bypassCSP: false });
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(url + path, { waitUntil: 'load' });
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      // Evaluated by the browser's debugger, which the page's own policy does not hold.
      await page.evaluate(axe.source);
      const faults = await page.evaluate(async () => {
        const found = await (
          globalThis as unknown as {
            axe: {
              run(
                options: object,
              ): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[] }>;
            };
          }
        ).axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return found.violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .slice(0, 3)
              .map(({ target, failureSummary }) => `${target} ${failureSummary}`)
              .join(' | ')}`,
        );
      });
      expect({ width, faults }).toEqual({ width, faults: [] });
    }
    expect(asked.filter((one) => !one.startsWith(url) && !one.startsWith('data:'))).toEqual([]);
    expect(said).toEqual([]);
    await page.close();
  });

  test('does not run over the side at 320, 768 and 1280 pixels, nor with text at 200%', async () => {
    const page = await browser.newPage();
    await page.goto(url + path);
    for (const [width, size] of [
      [320, 100],
      [768, 100],
      [1280, 100],
      [1280, 200],
      [640, 200],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      const over = await page.evaluate((percent) => {
        const root = document.documentElement;
        root.style.fontSize = `${percent}%`;
        return root.scrollWidth - root.clientWidth;
      }, size);
      expect({ width, size, over }).toEqual({ width, size, over: 0 });
    }
    await page.close();
  });

  test('says the same without script', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(url + path);
    expect(await page.locator('main h1').count()).toBe(1);
    const hidden = await page.locator('main [hidden]:not(form):not(:empty)').count();
    expect(hidden).toBe(0);
    await plain.close();
  });

  test('has one image a chart, with a title and a description, and one of its two sizes shown', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(url + path);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      const charts = await page.evaluate(() =>
        [...document.querySelectorAll('svg[role=img]')]
          .filter((svg) => svg.getClientRects().length > 0)
          .map((svg) => ({
            named: (svg.getAttribute('aria-labelledby') ?? '')
              .split(' ')
              .every((id) => (document.getElementById(id)?.textContent ?? '').length > 10),
            wide: svg.closest('.wide') !== null,
            inside: svg.querySelectorAll('[aria-label], [role]').length,
          })),
      );
      for (const chart of charts) expect(chart).toEqual({ named: true, wide: width === 1280, inside: 0 });
    }
    await page.close();
  });
});
