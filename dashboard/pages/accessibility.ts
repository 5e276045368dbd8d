import { html } from '../../functions/platform/html.ts';
import type { ReleaseFacts } from '../facts/release.ts';
import { page } from '../parts/layout.ts';

/** The accessibility statement: what was tested, and what to do when something does not work. */
export const accessibilityPage = (facts: ReleaseFacts): string =>
  page(facts, {
    title: 'Accessibility',
    path: 'accessibility.html',
    section: null,
    main: html`<h1>Accessibility</h1>
<p>These pages are meant to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA.</p>
<ul><li>Every chart is one image with a title and a description, and its figures are in a table below it.</li>
<li>Nothing is told by colour alone: each state has a word and a shape.</li>
<li>Everything can be read and reached with a keyboard, on a narrow screen, with large text, with colours of your own, on paper, and without script. Without script the filters are not there and every indicator is listed.</li></ul>
<p>Every page of a demonstration is checked in a browser, by axe and by keyboard, whenever the program changes. No tool finds everything: tell the partnership’s performance team what does not work, and they will send the figures in another form.</p>`,
  });
