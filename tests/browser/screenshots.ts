/** Takes the pictures of the README anew, of the demonstration's pages: `npm run pictures`. */
import { mkdir } from 'node:fs/promises';
import { openBrowser } from './browser.ts';
import { publishedSite } from './published-site.ts';

const pictures = [
  { name: 'overview', path: 'index.html', width: 1280, height: 1400 },
  { name: 'indicator', path: 'indicators/return-interviews.html', width: 1280, height: 1400 },
  { name: 'phone', path: 'indicators/return-interviews.html', width: 390, height: 1400 },
  { name: 'report', path: 'report.html', width: 900, height: 1400 },
];

const site = await publishedSite();
const browser = await openBrowser();
try {
  await mkdir('docs/pictures', { recursive: true });
  for (const { name, path, width, height } of pictures) {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(site.url + path);
    // The report's cover fills the first screen and says little: its first signal is shown.
    if (name === 'report') await page.locator('.full').first().scrollIntoViewIfNeeded();
    await page.screenshot({ path: `docs/pictures/${name}.png` });
  }
} finally {
  await browser.close();
  await site.close();
}
