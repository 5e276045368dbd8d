/** What must hold of every page of the demonstration. Several tabs of one browser take the pages in turn. */
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { openBrowser } from './browser.ts';
import { overBy } from './over-by.ts';

const { url, pages } = inject('site');
let browser: Browser;
let usual: BrowserContext;
let withoutScript: BrowserContext;

beforeAll(async () => {
  browser = await openBrowser();
  usual = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  withoutScript = await browser.newContext({ javaScriptEnabled: false });
});

afterAll(() => browser?.close());

test('the demonstration has a page for each of its indicators, and those of every other kind', () => {
  expect(pages.filter((path) => path.startsWith('indicators/')).length).toBeGreaterThan(80);
  expect(pages.filter((path) => !path.includes('/'))).toHaveLength(9);
});

describe.concurrent.each(pages)('%s', (path) => {
  test('has no fault that axe can find, asks nothing of another host, breaks no policy, fits every width, and names its charts', async () => {
    const page = await usual.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(url + path, { waitUntil: 'load' });
    expect(await axeFaults(page)).toEqual([]);
    for (const width of [1280, 768, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect({ width, over: await page.evaluate(overBy, 100) }).toEqual({ width, over: [] });
      const charts = await page.evaluate(() =>
        [...document.querySelectorAll('svg[role=img]')]
          .filter((svg) => svg.getClientRects().length > 0)
          .map((svg) => ({
            parts: [...svg.children].slice(0, 2).map(({ tagName }) => tagName),
            named: (svg.getAttribute('aria-labelledby') ?? '')
              .split(' ')
              .every((id) => (document.getElementById(id)?.textContent ?? '').length > 10),
            wide: svg.closest('.wide') !== null,
            inside: svg.querySelectorAll('[aria-label], [role]').length,
          })),
      );
      for (const chart of charts)
        expect(chart).toEqual({ parts: ['title', 'desc'], named: true, wide: width > 320, inside: 0 });
    }
    expect(asked.filter((one) => !one.startsWith(url) && !one.startsWith('data:'))).toEqual([]);
    expect(said).toEqual([]);
    await page.close();
  });

  test('says the same without script', async () => {
    const page = await withoutScript.newPage();
    await page.goto(url + path);
    expect(await page.locator('main h1').count()).toBe(1);
    expect(await page.locator('main [hidden]:not(form):not(:empty)').count()).toBe(0);
    await page.close();
  });
});
