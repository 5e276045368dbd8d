import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';

const { url } = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

const count = (page: Page) => page.locator('[data-count]').textContent();
const rows = (page: Page) => page.locator('tr[data-state]:visible').count();

describe('the filters of the overview', () => {
  test('live in the address: Back takes them off, reload and a shared link keep them', async () => {
    const page = await browser.newPage();
    await page.goto(`${url}index.html`);
    const all = await rows(page);
    await page.selectOption('[name=state]', 'improving');
    await page.selectOption('[name=agency]', 'youth-justice');
    await page.click('form button');
    expect(new URL(page.url()).search).toBe('?agency=youth-justice&state=improving');
    const some = await rows(page);
    expect(some).toBeLessThan(all);
    expect(await count(page)).toBe(`Showing ${some} of ${all} indicators`);
    await page.reload();
    expect(await rows(page)).toBe(some);
    const shared = await browser.newPage();
    await shared.goto(page.url());
    expect(await rows(shared)).toBe(some);
    expect(await shared.inputValue('[name=agency]')).toBe('youth-justice');
    await page.goBack();
    expect(await rows(page)).toBe(all);
    expect(await page.inputValue('[name=state]')).toBe('');
    await page.goForward();
    expect(await rows(page)).toBe(some);
  });
});

describe('search', () => {
  test('finds an indicator by words of its definition', async () => {
    const page = await browser.newPage();
    await page.goto(`${url}indicators/index.html`);
    await page.fill('[name=q]', 'missing interview');
    await page.keyboard.press('Enter');
    const titles = await page.locator('.results li:visible a').allTextContents();
    expect(titles).toContain('Return interviews held within 72 hours');
    expect(titles.length).toBeLessThan(20);
    expect(new URL(page.url()).search).toBe('?q=missing+interview');
  });
});

describe('explore', () => {
  test('asks the figures of the release in the browser, and keeps what was chosen in the address', async () => {
    const page = await browser.newPage();
    await page.goto(`${url}explore.html?indicator=re-referrals&breakdown=sex&period=2025-26-Q4`);
    await page.waitForSelector('[data-figures] tbody tr');
    expect(await page.locator('[data-figures] tbody tr td:first-of-type').allTextContents()).toEqual([
      'Female',
      'Male',
      'Not recorded',
    ]);
    await page.selectOption('[name=breakdown]', 'total');
    await page.selectOption('[name=period]', '');
    await page.click('form button');
    expect(await count(page)).toBe('16 figures, %');
    await page.goBack();
    expect(await page.locator('[data-figures] tbody tr').count()).toBe(3);
  });
});

describe('the keyboard alone', () => {
  test('skips to the content, and shows where it is', async () => {
    const page = await browser.newPage();
    await page.goto(`${url}index.html`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to main content');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect(outline).toBe('solid');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  test('opens the table under a chart', async () => {
    const page = await browser.newPage();
    await page.goto(`${url}indicators/re-referrals.html`);
    const summary = page.locator('#trend-heading ~ details summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#trend-heading ~ details table').isVisible()).toBe(true);
    expect(await page.locator('#trend-heading ~ details tbody tr').count()).toBe(16);
  });
});
