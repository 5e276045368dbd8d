/** What is printed, as Chromium tags it for screen readers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openHome, partnershipOf } from '../../cli/home.ts';
import { findChromium, printPdf } from '../../cli/report/print.ts';
import { fixedClock } from '../../functions/platform/clock.ts';
import { findRelease } from '../../functions/platform/releases.ts';
import { quarterlyReport } from '../../functions/publish/report.ts';
import { openBrowser } from './browser.ts';
import { readPdf } from './read-pdf.ts';

const { url, home: path, release } = inject('site');
const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The title and the description of each chart of a page that is shown on paper. */
const alternatives = (text: string): string[] =>
  [
    ...text.matchAll(
      /<div class="wide"><svg [^>]*role="img"[^>]*><title [^>]*>([^<]*)<\/title><desc [^>]*>([^<]*)<\/desc>/g,
    ),
  ].map(([, title, description]) =>
    `${title} ${description}`.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
  );

test('the report and the councillors’ page are tagged, as long as they may be, and each figure has its alternative text', async () => {
  const home = await openHome({ home: path, clock: fixedClock('2026-06-01T09:00:00Z') });
  const manifest = (await findRelease(home.store, release))!;
  const made = await quarterlyReport(manifest, await partnershipOf(home, undefined), home);
  const longest = { report: 40, summary: 1 };
  for (const name of ['report', 'summary'] as const) {
    const page = join(folder, `${name}.html`);
    writeFileSync(page, made[name]);
    const pdf = join(folder, `${name}.pdf`);
    await printPdf(findChromium(process.env)!, page, pdf, join(folder, `profile-${name}`));
    const { tagged, pages, figures } = readPdf(pdf);
    expect({ name, tagged, figures }).toEqual({ name, tagged: true, figures: alternatives(made[name]) });
    expect({ name, pages, fits: pages <= longest[name] }).toEqual({ name, pages, fits: true });
    expect(figures.length > 0).toBe(name === 'report');
  }
});

test.each(['indicators/re-referrals.html', 'indicators/missing-episodes.html'])(
  '%s printed has them too',
  async (one) => {
    const page = await browser.newPage();
    await page.goto(url + one);
    const pdf = join(folder, `${one.replace('/', '-')}.pdf`);
    await page.pdf({ path: pdf, tagged: true, outline: true, preferCSSPageSize: true });
    const { tagged, figures } = readPdf(pdf);
    const wanted = alternatives(await page.content());
    expect(wanted.length).toBeGreaterThan(4);
    expect({ tagged, figures }).toEqual({ tagged: true, figures: wanted });
    await page.close();
  },
);
