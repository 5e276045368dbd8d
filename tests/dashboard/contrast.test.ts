import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { palette } from '../../dashboard/charts/palette.ts';

/** Relative luminance and contrast, by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const style = readFileSync(new URL('../../dashboard/assets/style.css', import.meta.url), 'utf8');
const variable = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(style)![1]!;

describe('Contrast', () => {
  test.each(['ink', 'quiet', 'target', 'region', 'neighbours', 'england', 'navy'] as const)(
    'of text in %s on the ground of a chart is 4.5 at least',
    (name) => {
      for (const ground of ['#ffffff', palette.band])
        expect(contrast(palette[name], ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(['concern', 'improving', 'usual', 'navy'] as const)('of marks in %s is 3 at least', (name) => {
    for (const ground of ['#ffffff', palette.band]) expect(contrast(palette[name], ground)).toBeGreaterThanOrEqual(3);
  });

  test('of white on a bar, of text on tinted grounds, and of links is 4.5 at least', () => {
    expect(contrast('#ffffff', palette.navy)).toBeGreaterThanOrEqual(4.5);
    for (const ground of ['ground', 'concern-ground', 'improving-ground'])
      for (const text of ['ink', 'quiet', 'link', 'concern', 'improving'])
        expect({ text, ground, holds: contrast(variable(text), variable(ground)) >= 4.5 }).toEqual({
          text,
          ground,
          holds: true,
        });
  });
});
