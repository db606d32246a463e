import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{src,world,tools,bench,scripts}/**/*.test.{ts,tsx}'],
    // A throwaway PostgreSQL, unless EVENKEEL_TEST_DATABASE names one.
    globalSetup: ['./src/platform/testing/database.ts'],
    pool: 'forks',
    // Every worker has its own database; more of them than this only wait for the disk.
    maxWorkers: 2,
    // A machine that others use as well may be late once; the gate names at its end what needed the second try.
    retry: 1,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: '.cache/vitest.json' }]],
  },
})
