import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [
      'tests/reference/**',
      'tests/torture/**',
      'tests/trino/**',
      'tests/aws/**',
      'tests/attack/**',
      'tests/browser/**',
    ],
    env: { TZ: 'UTC' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
