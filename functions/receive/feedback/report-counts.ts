/** What was in the file: rows read, kept, refused, warned and blank, and the refused share beside its limit. */
import { type Html, html } from '../../platform/html.ts';
import type { Verdict } from '../verdict.ts';
import type { FeedbackContext } from './context.ts';
import { number, percent, percentBeside, shareOf } from './words.ts';

export function countsSection({ refusedLimit }: FeedbackContext, verdict: Verdict): Html {
  const { read, accepted, refused, warned, blank } = verdict.rows;
  return html`<section aria-labelledby="counts">
<h2 id="counts">What was in the file</h2>
<dl class="counts">
${tile('Rows read', read, null)}
${tile('Kept', accepted, shareOf(accepted, read))}
${tile('Refused', refused, shareOf(refused, read))}
${tile('Kept with a warning', warned, shareOf(warned, read))}
${tile('Blank, passed over', blank, null)}
</dl>
${read > 0 && limitGauge(refused / read, refusedLimit)}
${accepted > 0 && verdict.completeness !== null && html`<p>Of the cells that may be left empty, ${percent(verdict.completeness)} are filled in the rows kept.</p>`}
</section>`;
}

const tile = (label: string, rows: number, share: string | null): Html =>
  html`<div><dt>${label}</dt><dd><b>${number(rows)}</b>${share !== null && html` <span>${share} of rows</span>`}</dd></div>`;

function limitGauge(share: number, limit: number): Html {
  const full = Math.max(limit * 2, share * 1.05, 0.001);
  const along = (part: number): string => String(Number(((part / full) * 100).toFixed(2)));
  const over = share > limit;
  const tick = `M${along(limit)} -3V13`;
  return html`<div class="gauge ${over ? 'over' : 'within'}">
<p><b>${share === 0 ? 'No row is refused.' : `${percentBeside(share, limit)} of the rows are refused.`}</b> The limit for this dataset is ${percent(limit, 3)}: ${over ? 'above it the whole file is rejected.' : 'up to it, the other rows are kept.'}</p>
<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="100" height="10"/><rect class="share" width="${along(share)}" height="10"/><path class="edge" d="${tick}" vector-effect="non-scaling-stroke"/><path class="limit" d="${tick}" vector-effect="non-scaling-stroke"/></svg>
<p class="limit-label" aria-hidden="true"><span style="margin-left:${along(limit)}%">limit ${percent(limit, 3)}</span></p>
</div>`;
}
