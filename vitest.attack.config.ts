import { defineConfig } from 'vitest/config';

/** The whole demonstration attacked, every hidden count by linear programming: a minute rather than seconds. */
export default defineConfig({
  test: {
    include: ['tests/attack/**/*.test.ts'],
    env: { TZ: 'UTC' },
    testTimeout: 600_000,
    hookTimeout: 600_000,
    pool: 'forks',
    maxWorkers: 1,
  },
});
