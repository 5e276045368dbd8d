import { defineConfig } from 'vitest/config';

/** Conformance with real published files, which lie beside the project and are no part of it. Without them every test says so. */
export default defineConfig({
  test: {
    include: ['tests/reference/**/*.test.ts'],
    env: { TZ: 'UTC' },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
