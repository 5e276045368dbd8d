/**
 * Run in the page: the drawings that are shown and are not one image with a title and a description, whose parts say nothing
 * themselves, or that are meant for another width of screen.
 */
export function chartFaults(): string[] {
  const shown = [...document.querySelectorAll('svg[role=img]')].filter((svg) => svg.checkVisibility());
  return shown.flatMap((svg) => {
    const names = (svg.getAttribute('aria-labelledby') ?? '').split(' ');
    const faults = {
      'title and description do not come first':
        [...svg.children]
          .slice(0, 2)
          .map(({ tagName }) => tagName)
          .join() !== 'title,desc',
      'it is not named by them': names.some((id) => (document.getElementById(id)?.textContent ?? '').length <= 10),
      'a part of it has a name or role of its own': svg.querySelector('[aria-label], [role]') !== null,
      'it is the drawing for another width': (svg.closest('.wide') !== null) !== innerWidth >= 768,
    };
    return Object.entries(faults)
      .filter(([, found]) => found)
      .map(([fault]) => `${svg.getAttribute('aria-labelledby')}: ${fault}`);
  });
}
