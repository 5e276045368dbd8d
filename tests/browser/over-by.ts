/**
 * Run in the page: what runs over its side with text at so many hundredths of its size, as the page's own width and the
 * first elements that stick out; nothing where all of it fits.
 */
export function overBy(percent: number): string[] {
  const root = document.documentElement;
  root.style.fontSize = `${percent}%`;
  if (root.scrollWidth <= root.clientWidth) return [];
  const out = [...document.querySelectorAll('main *')]
    .filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1 && one.closest('.scroll') === null)
    .slice(0, 3);
  return [`${root.scrollWidth} of ${root.clientWidth}`, ...out.map((one) => one.outerHTML.slice(0, 100))];
}
