import { type Html, html } from '../../functions/platform/html.ts';
import type { State } from '../facts/state.ts';
import { px } from './drawing.ts';
import { palette } from './palette.ts';

/** A point by its state: a triangle for concern, a diamond for improving, a square for unusual, else a dot. */
export function marker(x: number, y: number, state: State, size = 7): Html {
  if (state === 'concern')
    return html`<path d="M${px(x)} ${px(y - size)}L${px(x + size)} ${px(y + size * 0.8)}L${px(x - size)} ${px(y + size * 0.8)}Z" fill="${palette.concern}"/>`;
  if (state === 'improving')
    return html`<path d="M${px(x)} ${px(y - size)}L${px(x + size)} ${px(y)}L${px(x)} ${px(y + size)}L${px(x - size)} ${px(y)}Z" fill="${palette.improving}"/>`;
  if (state === 'unusual')
    return html`<rect x="${px(x - size * 0.75)}" y="${px(y - size * 0.75)}" width="${px(size * 1.5)}" height="${px(size * 1.5)}" fill="${palette.ink}"/>`;
  return html`<circle cx="${px(x)}" cy="${px(y)}" r="${px(size * 0.57)}" fill="${palette.usual}"/>`;
}
