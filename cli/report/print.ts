/** A page as PDF, by the Chromium that is on this computer. */
import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The program's path, or null when the computer has none. */
export function findChromium(environment: NodeJS.ProcessEnv): string | null {
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  for (const path of folders.flatMap((folder) => names.map((name) => join(folder, name)))) {
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not there, or not ours to run: the next may be.
    }
  }
  return null;
}

const patience = 120_000;

/** Prints a page, tagged for screen readers and with an outline. `profile` is an empty folder for the browser's own files. */
export async function printPdf(chromium: string, page: string, pdf: string, profile: string): Promise<void> {
  const switches = [
    '--headless',
    '--disable-gpu',
    // Root cannot have Chromium's sandbox; the page is one that we wrote, and its policy lets it run and fetch nothing.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--no-first-run',
    `--user-data-dir=${profile}`,
    '--no-pdf-header-footer',
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ];
  await promisify(execFile)(chromium, switches, { timeout: patience }).catch((cause: unknown) => {
    throw new Error('Chromium could not print the page. The page itself is written: print it from a browser.', {
      cause,
    });
  });
}
