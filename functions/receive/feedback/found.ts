/** A problem of this file beside the rule that it breaks. */
import { type Html, html } from '../../platform/html.ts';
import type { Anchored } from './rule-place.ts';

export const foundItem = ({ problem, id }: Anchored): Html =>
  html`<li${id && html` id="${id}"`}>${problem.sentence}</li>
`;
