import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../cli/report/print.ts';

/** Debian's Chromium, which `.ci/run` installs where it is missing. Throws with what to do where there is none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium(process.env);
  if (executablePath === null)
    throw new Error('There is no Chromium on this computer: apt-get install chromium fonts-liberation');
  const root = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: root ? ['--no-sandbox'] : [] });
}

/** One page of every kind, and the indicators that show what is rare: nothing at all, a rebase, a target, a year. */
export const kinds = [
  'index.html',
  'indicators/index.html',
  'indicators/re-referrals.html',
  'indicators/missing-episodes.html',
  'indicators/suspensions.html',
  'indicators/serious-incidents.html',
  'indicators/was-not-brought-rate.html',
  'indicators/partnership-net-spend.html',
  'priorities.html',
  'challenges.html',
  'quality.html',
  'explore.html',
  'methods.html',
  'accessibility.html',
  'report.html',
  'summary.html',
];
