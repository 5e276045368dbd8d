import type { Page } from 'playwright-core';
import { overBy } from './over-by.ts';

/** On a sheet of A4: no marking, navigation that nobody can press, a folded table, something past the edge. */
export async function paperFaults(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  const faults = await page.evaluate(() => {
    const shown = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility({ visibilityProperty: true }));
    const tables = [...document.querySelectorAll('main details table')];
    return [
      ...(shown('.marking').length === 0 ? ['no marking'] : []),
      ...shown('nav.sections, form').map((one) => one.outerHTML.slice(0, 100)),
      ...tables
        .filter((one) => !one.checkVisibility())
        .map((one) => `folded: ${one.querySelector('caption')?.textContent}`),
    ];
  });
  const over = await page.evaluate(overBy, 100);
  await page.emulateMedia({ media: null });
  return [...faults, ...over];
}
