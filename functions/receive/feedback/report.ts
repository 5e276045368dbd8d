/** report.html: the verdict on a file, for the data officer who sent it. */
import { type Html, html, htmlText } from '../../platform/html.ts';
import type { Verdict } from '../verdict.ts';
import type { FeedbackContext } from './context.ts';
import { outcomeWords } from './next-step.ts';
import { aboutThisFile, marking } from './report-about.ts';
import { countsSection } from './report-counts.ts';
import { problemsSection } from './report-problems.ts';
import { rulesSection } from './report-rules.ts';
import { sendAgainSection } from './report-send-again.ts';
import { reportStyle } from './report-style.ts';
import { verdictSection } from './report-verdict.ts';

/**
 * One page that needs nothing else: no script, no image, no font, no request. The policy in its head holds a browser
 * to that even if a hostile file name or heading were to find a way past the escaping.
 */
export function reportHtml(context: FeedbackContext, verdict: Verdict): string {
  return htmlText(html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light">
<title>${outcomeWords[verdict.outcome]}: ${context.contract.title}, ${context.period.words} – ${context.agency.title}</title>
<style>${reportStyle}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the verdict</a>
<header class="top"><div class="width">
<p class="service">Multi-agency dataset <span>Feedback on a file</span></p>
<p class="marking">${marking(context)}</p>
</div></header>
<main class="width" id="main">
${verdictSection(context, verdict)}
${contents(verdict)}
${countsSection(context, verdict)}
${problemsSection(context, verdict)}
${sendAgainSection(context, verdict)}
${rulesSection(context, verdict)}
</main>
${aboutThisFile(context, verdict)}
</body>
</html>
`);
}

const contents = ({ problems }: Verdict): Html => html`<nav aria-labelledby="on-this-page">
<h2 id="on-this-page" class="small">On this page</h2>
<ul>
<li><a href="#counts">What was in the file</a></li>
<li><a href="#fix">${problems.length > 0 ? 'What to fix first' : 'What to fix'}</a></li>
<li><a href="#send">How to send a file</a></li>
<li><a href="#rules">The rules of this dataset</a></li>
<li><a href="#about">About this file</a></li>
</ul>
</nav>`;
