import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

// The throwaway PostgreSQL of the tests; `EVENKEEL_TEST_DATABASE` names another.
const DATABASE = './src/platform/testing/database.ts'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{src,world,tools,bench,scripts}/**/*.test.{ts,tsx}'],
    globalSetup: existsSync(DATABASE) ? [DATABASE] : [],
    pool: 'forks',
    // Every worker has its own database; more of them than this only wait for the disk.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: '.cache/vitest.json' }]],
  },
})
