/** A name and what it is: one line of a list of facts. */
import { type Html, html } from '../../platform/html.ts';

export const fact = (name: string, value: Html | string): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>
`;
