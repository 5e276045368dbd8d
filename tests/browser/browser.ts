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
