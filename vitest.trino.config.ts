import { defineConfig } from 'vitest/config';

/** The SQL of sql/ on a real Trino, which is fetched once and started for these tests. */
export default defineConfig({
  test: {
    include: ['tests/trino/**/*.test.ts'],
    globalSetup: ['tests/trino/global-setup.ts'],
    env: { TZ: 'UTC' },
    testTimeout: 600_000,
    hookTimeout: 3_600_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
