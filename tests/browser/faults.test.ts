/** Gates that find nothing on sound pages must find what is wrong on an unsound one. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { openBrowser } from './browser.ts';
import { chartFaults } from './chart-faults.ts';
import { forcedColoursFaults } from './forced-colours-faults.ts';
import { keyboardFaults } from './keyboard-faults.ts';
import { overBy } from './over-by.ts';
import { paperFaults } from './paper-faults.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

async function unsound(body: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.setContent(
    `<!doctype html><html lang="en"><title>Unsound</title><body style="margin: 0"><main>${body}</main>`,
  );
  return page;
}

test('the keyboard: a link out of reach, one out of order, and one that does not show it', async () => {
  const links = '<a href="#1" style="outline: 3px solid">1</a><a href="#2" style="outline: 3px solid" WRONG>2</a>';
  const faults = async (wrong: string) => keyboardFaults(await unsound(links.replace('WRONG', wrong)));
  expect(await faults('')).toEqual([]);
  expect(await faults('tabindex="-1"')).toEqual([expect.stringContaining('press 2 came to nothing, not <a href="#2"')]);
  expect(await faults('tabindex="1"')).toEqual([expect.stringContaining('press 2 came to nothing, not <a href="#2"')]);
  const bare = await unsound('<style>a { outline: none }</style><a href="#1">1</a>');
  expect(await keyboardFaults(bare)).toEqual(['no outline: <a href="#1">1</a>']);
});

test('a drawing without a name, with parts that speak, and of the wrong width', async () => {
  const page = await unsound('<svg role="img" aria-labelledby="a"><desc id="a">Short</desc><g aria-label="x"/></svg>');
  expect(await page.evaluate(chartFaults)).toEqual([
    'a: title and description do not come first',
    'a: it is not named by them',
    'a: a part of it has a name or role of its own',
    'a: it is the drawing for another width',
  ]);
});

test('paper: no marking, navigation, a table that stays folded, and what sticks out', async () => {
  const page = await unsound(`<nav class="sections">On</nav><div style="width: 60rem">Wide</div>
<details><table><caption>Figures</caption></table></details>`);
  expect(await paperFaults(page)).toEqual([
    'no marking',
    '<nav class="sections">On</nav>',
    'folded: Figures',
    '960 of 718',
    '<div style="width: 60rem">Wide</div>',
  ]);
});

test('forced colours: words that go, and a drawing that loses its ground', async () => {
  const page = await unsound(
    `<style>@media (forced-colors: active) { i { display: none } }</style><p>Lost <i>words</i></p><div class="wide"><svg></svg></div>`,
  );
  expect(await forcedColoursFaults(page)).toEqual(['the words are not the same', 'a drawing on rgba(0, 0, 0, 0)']);
});

test('text at twice its size that needs more room, and what axe knows to be wrong', async () => {
  const page = await unsound('<h1>Unsound</h1><p style="width: 50rem; margin: 0">Wide</p><img src="data:,">');
  expect(await page.evaluate(overBy, 100)).toEqual([]);
  expect(await page.evaluate(overBy, 200)).toEqual(['1600 of 1280', expect.stringContaining('<p style=')]);
  expect(await axeFaults(page)).toEqual([expect.stringMatching(/^image-alt: img/)]);
});
