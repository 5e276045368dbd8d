import { defineConfig } from 'vitest/config';

/** Processes killed at random instants, in competition and in any order: minutes rather than seconds. */
export default defineConfig({
  test: {
    include: ['tests/torture/**/*.test.ts'],
    env: { TZ: 'UTC' },
    testTimeout: 600_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
