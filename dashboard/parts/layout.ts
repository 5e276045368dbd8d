/** What every page has around it: marking, navigation, what release it speaks of. */
import { type Html, type HtmlValue, html, htmlText, trusted } from '../../functions/platform/html.ts';
import { day, longPeriod, shortPeriod } from '../facts/figures.ts';
import { marking } from '../facts/marking.ts';
import type { ReleaseFacts } from '../facts/release.ts';

/** Held to by the browser, in the page itself and in the header that the server sends. Styles and scripts are files. */
export const contentPolicy =
  "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; img-src 'self' data:";

const alonePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

export interface PageParts {
  /** Of the page alone; the partnership's name is added. */
  title: string;
  /** From the site's top, such as `indicators/contacts.html`. */
  path: string;
  /** Path of the entry of the navigation that it belongs to. */
  section: string | null;
  trail?: readonly { title: string; path: string }[];
  main: HtmlValue;
  scripts?: readonly string[];
  bodyClass?: string;
  /** The style sheet, for a page that is a file by itself: it then has no navigation and needs no other file. */
  style?: string | null;
}

const sections = [
  { path: 'index.html', title: 'Overview' },
  { path: 'indicators/index.html', title: 'Indicators' },
  { path: 'priorities.html', title: 'Priorities' },
  { path: 'challenges.html', title: 'Challenges and actions' },
  { path: 'quality.html', title: 'Submissions and quality' },
  { path: 'report.html', title: 'Quarterly report' },
  { path: 'methods.html', title: 'Data and methods' },
];

/** The list stands in a row where there is room for it, and folded where there is not: one of the two is shown. */
const links = ({ section, path: here }: PageParts, up: string): Html[] =>
  sections.map(
    ({ path, title }) =>
      html`<li><a href="${up}${path}"${path === section ? html` aria-current="${path === here ? 'page' : 'true'}"` : ''}>${title}</a></li>\n`,
  );

/** At the foot of each printed sheet of a page that is a file by itself: whose it is, of what, and its marking. */
function foot({ partnership, quarter, release }: ReleaseFacts): string {
  const words = `${partnership.title} · ${shortPeriod(quarter.period)} · release ${release.id} · ${marking}`;
  const quoted = words.replace(/["\\<\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
  return `@page { @bottom-left { content: "${quoted}"; } }\n`;
}

/** The way up from a page to the site's top: pages link to each other relatively, so that a site can lie anywhere. */
export const upFrom = (path: string): string => '../'.repeat(path.split('/').length - 1);

export function page(facts: ReleaseFacts, parts: PageParts): string {
  const { partnership, release, quarter } = facts;
  const up = upFrom(parts.path);
  const alone = parts.style ?? null;
  return htmlText(html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${alone === null ? contentPolicy : alonePolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light">
<title>${parts.title} – ${partnership.title}</title>
<link rel="icon" href="data:,">
${alone === null ? html`<link rel="stylesheet" href="${up}assets/style.css">` : html`<style>${trusted(`${alone}${foot(facts)}`)}</style>`}
${(parts.scripts ?? []).map((script) => html`<script type="module" src="${up}assets/${script}"></script>\n`)}</head>
<body class="${parts.bodyClass ?? ''}">
<a class="skip" href="#main">Skip to main content</a>
<header class="top"><div class="width">
<p class="service">${partnership.title}</p>
<p class="marking">${marking}</p>
</div></header>
${
  alone === null &&
  html`<nav class="sections" aria-label="Sections"><div class="width">
<ul>${links(parts, up)}</ul>
<details><summary>Menu</summary><ul>${links(parts, up)}</ul></details>
</div></nav>`
}
<div class="width">
${partnership.fictional && html`<aside class="made-up" aria-label="Made-up figures"><strong>Made up</strong> Made-up figures for a made-up place. Nothing here describes real children or agencies.</aside>`}
${parts.trail && html`<nav class="trail" aria-label="Breadcrumb"><ol>${parts.trail.map(({ title, path }) => html`<li><a href="${up}${path}">${title}</a></li>`)}</ol></nav>`}
<main id="main" tabindex="-1">
${parts.main}
</main>
</div>
<footer><div class="width">
${alone === null && html`<ul><li><a href="${up}methods.html">Data and methods</a></li><li><a href="${up}quality.html">Data quality</a></li><li><a href="${up}accessibility.html">Accessibility</a></li></ul>`}
<p>${longPeriod(quarter)}. Release <code>${release.id}</code>, as at ${day(release.asAt)}.</p>
<p class="marking">${marking}</p>
</div></footer>
</body>
</html>
`);
}
