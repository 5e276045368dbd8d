import type { Page } from 'playwright-core';

/** The words that are shown: unlike textContent, without what a style hides. */
// biome-ignore lint/performance/useDomNodeTextContent: what is rendered is what is asked about.
const rendered = (part: HTMLElement | SVGElement): string => ('innerText' in part ? part.innerText : '');

/** In the colours of the reader's own choice: words that are lost, and drawings that lose the white they are drawn on. */
export async function forcedColoursFaults(page: Page): Promise<string[]> {
  const main = page.locator('main');
  const words = await main.evaluate(rendered);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const left = await main.evaluate(rendered);
  const grounds = await page
    .locator('.wide svg:visible')
    .evaluateAll((all) => [...new Set(all.map((svg) => getComputedStyle(svg).backgroundColor))]);
  await page.emulateMedia({ forcedColors: null, colorScheme: null });
  return [
    ...(left === words ? [] : ['the words are not the same']),
    ...grounds.filter((one) => one !== 'rgb(255, 255, 255)').map((one) => `a drawing on ${one}`),
  ];
}
