import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Found {
  violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[];
}

/** What axe finds against WCAG 2.0 to 2.2, A and AA, and its best practice: a line a rule, with the first places. */
export async function axeFaults(page: Page): Promise<string[]> {
  // Evaluated by the browser's debugger, which the page's own policy does not hold.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: judge } = globalThis as unknown as { axe: { run(options: object): Promise<Found> } };
    const found = await judge.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
    return found.violations.map(({ id, nodes }) => {
      const places = nodes.slice(0, 3).map(({ target, failureSummary }) => `${target} ${failureSummary}`);
      return `${id}: ${places.join(' | ')}`;
    });
  });
}
