/** What must hold of one page of every kind: on a phone, by keyboard alone, with large text, on paper, in forced colours. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { kinds, openBrowser } from './browser.ts';
import { overBy } from './over-by.ts';

const { url } = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

/** The words that are shown: unlike textContent, without what a style hides. */
// biome-ignore lint/performance/useDomNodeTextContent: what is rendered is what is asked about.
const rendered = (part: HTMLElement | SVGElement): string => ('innerText' in part ? part.innerText : '');

describe.each(kinds)('%s', (path) => {
  test('has no fault that axe can find on a phone, and fits with text at 200%', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 900 } });
    await page.goto(url + path);
    expect(await axeFaults(page)).toEqual([]);
    for (const width of [640, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect({ width, over: await page.evaluate(overBy, 200) }).toEqual({ width, over: [] });
    }
    await page.close();
  });

  test('lets the keyboard reach everything that can be used, in the order of the page, and shows where it is', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(url + path, { waitUntil: 'load' });
    // Forms are shown by the page's script, that of Explore once it has its data.
    await page.locator('main form[hidden]').waitFor({ state: 'detached' });
    const usable = 'a[href]:visible, summary:visible, button:visible, input:visible, select:visible, .scroll:visible';
    const wanted = await page.locator(usable).count();
    const seen: { place: number; outline: string }[] = [];
    for (let step = 0; step < wanted; step++) {
      await page.keyboard.press('Tab');
      seen.push(
        await page.evaluate(() => ({
          place: [...document.querySelectorAll('*')].indexOf(document.activeElement!),
          outline: getComputedStyle(document.activeElement!).outlineStyle,
        })),
      );
    }
    expect(seen.filter(({ outline }) => outline !== 'solid')).toEqual([]);
    // What follows in the columns follows in the page, too: no place is lower than the one before it.
    expect(seen.filter(({ place }, index) => index > 0 && place <= seen[index - 1]!.place)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement!.closest('footer') !== null)).toBe(true);
    await page.close();
  });

  test('on paper has its marking, no navigation, its folded tables, and nothing past the edge', async () => {
    const page = await browser.newPage({ viewport: { width: 718, height: 1000 } });
    await page.goto(url + path);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav.sections').isVisible()).toBe(false);
    expect(await page.locator('.marking:visible').count()).toBeGreaterThan(0);
    const folded = page.locator('main details table');
    for (const table of await folded.all()) expect(await table.isVisible()).toBe(true);
    expect(await page.evaluate(overBy, 100)).toEqual([]);
    await page.close();
  });

  test('in forced colours keeps its words, and its charts their ground', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(url + path);
    const words = await page.locator('main').evaluate(rendered);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await page.locator('main').evaluate(rendered)).toBe(words);
    const grounds = await page
      .locator('.wide svg:visible')
      .evaluateAll((all) => [...new Set(all.map((svg) => getComputedStyle(svg).backgroundColor))]);
    expect(grounds.filter((one) => one !== 'rgb(255, 255, 255)')).toEqual([]);
    await page.close();
  });
});
