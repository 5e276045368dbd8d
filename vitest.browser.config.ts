import { defineConfig } from 'vitest/config';

/** What only a browser can judge, on the pages of a demonstration, with Debian's Chromium. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: ['tests/browser/global-setup.ts'],
    env: { TZ: 'UTC' },
    testTimeout: 300_000,
    hookTimeout: 600_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
