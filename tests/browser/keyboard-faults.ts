import type { Page } from 'playwright-core';

interface Walk {
  /** What can be seen and used, in the order of the page. */
  usable: Element[];
  /** Where the keyboard came, and whether that could be seen. */
  reached: { element: Element; outlined: boolean }[];
}

/**
 * Presses Tab once for everything that can be used, from the top of the page. Faults are what the keyboard did not reach
 * in the order of the page, and where nobody can see that it is there. One listener in the page notes the way.
 */
export async function keyboardFaults(page: Page): Promise<string[]> {
  const walk = await page.evaluateHandle((): Walk => {
    const usable = [...document.querySelectorAll('a[href], summary, button, input, select, .scroll')].filter((one) =>
      one.checkVisibility({ visibilityProperty: true }),
    );
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    const reached: Walk['reached'] = [];
    addEventListener('focusin', ({ target }) => {
      const element = target as Element;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      reached.push({ element, outlined: outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2 });
    });
    return { usable, reached };
  });
  const presses = await walk.evaluate(({ usable }) => usable.length);
  for (let press = 0; press < presses; press++) await page.keyboard.press('Tab');
  return walk.evaluate(({ usable, reached }) => {
    const named = (one: Element | undefined) => one?.outerHTML.slice(0, 100) ?? 'nothing';
    const astray = usable.findIndex((one, index) => one !== reached[index]?.element);
    const order =
      astray < 0
        ? []
        : [`press ${astray + 1} came to ${named(reached[astray]?.element)}, not ${named(usable[astray])}`];
    return [
      ...order,
      ...reached.filter(({ outlined }) => !outlined).map(({ element }) => `no outline: ${named(element)}`),
    ];
  });
}
