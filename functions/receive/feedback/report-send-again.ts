/** How to send a file, for the two ways there are. */
import { type Html, html } from '../../platform/html.ts';
import type { Verdict } from '../verdict.ts';
import type { FeedbackContext } from './context.ts';
import { sendAgain } from './send-again.ts';
import { visible } from './visible.ts';

export function sendAgainSection(context: FeedbackContext, { outcome }: Verdict): Html {
  const { check, drop, key } = sendAgain(context);
  return html`<section aria-labelledby="send">
<h2 id="send">${outcome === 'rejected' ? 'How to send it again' : 'How to send a new file'}</h2>
<p>Send every row, not only the corrected ones: a new file replaces the one before it. It may keep its name.</p>
<ol class="steps">
<li><p>Check it first. This gives the same verdict and stores nothing:</p>
<pre tabindex="0"><code>${command(check)}</code></pre></li>
<li><p>Then send it:</p>
<pre tabindex="0"><code>${command(drop)}</code></pre>
<p>Or upload it to the drop bucket under this key:</p>
<pre tabindex="0"><code>${visible(key, 1100)}</code></pre></li>
</ol>
</section>`;
}

/** A command that wraps between its parts, and within one only where that is too long for the page. */
const command = (parts: readonly string[]): Html[] =>
  parts.map((part, index) => html`${index > 0 && ' '}<span class="part">${visible(part, 1000)}</span>`);
