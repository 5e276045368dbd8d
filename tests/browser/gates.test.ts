/** What must hold of every page of the demonstration. Several tabs of one browser take the pages in turn. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { openBrowser } from './browser.ts';
import { chartFaults } from './chart-faults.ts';
import { forcedColoursFaults } from './forced-colours-faults.ts';
import { keyboardFaults } from './keyboard-faults.ts';
import { overBy } from './over-by.ts';
import { paperFaults } from './paper-faults.ts';

const { url, pages } = inject('site');
let browser: Browser;
let usual: BrowserContext;
let withoutScript: BrowserContext;

beforeAll(async () => {
  browser = await openBrowser();
  usual = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  withoutScript = await browser.newContext({ javaScriptEnabled: false });
  // However long a busy computer takes: how fast a page is, is not judged here.
  for (const context of [usual, withoutScript]) context.setDefaultTimeout(0);
});

afterAll(() => browser?.close());

test('the demonstration has a page for each of its indicators, and those of every other kind', () => {
  expect(pages.filter((path) => path.startsWith('indicators/')).length).toBeGreaterThan(80);
  expect(pages.filter((path) => !path.includes('/'))).toHaveLength(9);
});

/** At so many pixels: what the keyboard misses, axe finds, sticks out or is drawn wrongly. */
async function faultsAt(width: number, page: Page): Promise<object> {
  await page.setViewportSize({ width, height: 900 });
  return {
    over: await page.evaluate(overBy, 100),
    charts: await page.evaluate(chartFaults),
    keyboard: await keyboardFaults(page),
    axe: await axeFaults(page),
  };
}

/** With text at twice its size, at so many pixels. */
async function overWithLargeText(width: number, page: Page): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  return page.evaluate(overBy, 200);
}

const sound = { over: [], charts: [], keyboard: [], axe: [] };

describe.concurrent.each(pages)('%s', (path) => {
  test('keeps every gate at every width, by keyboard, in forced colours, on paper and with large text, and asks nothing of another host', async () => {
    const page = await usual.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(url + path, { waitUntil: 'load' });
    // Forms are shown by the page's script, that of Explore once it has its data.
    await page.locator('main form[hidden]').waitFor({ state: 'detached' });
    for (const width of [1280, 768, 320])
      expect({ width, ...(await faultsAt(width, page)) }).toEqual({ width, ...sound });
    expect({ forcedColours: await forcedColoursFaults(page) }).toEqual({ forcedColours: [] });
    expect({ paper: await paperFaults(page) }).toEqual({ paper: [] });
    for (const width of [640, 768, 1280])
      expect({ width, largeText: await overWithLargeText(width, page) }).toEqual({ width, largeText: [] });
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
