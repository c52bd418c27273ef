import { defineConfig } from 'vitest/config'
import { systemBinaries } from './test/setup/binaries.ts'

const NOT_OURS = ['**/node_modules/**', 'test/fences/**']
const DATABASE = '{src,test}/**/*.db.test.{ts,tsx}'
/** Tests of the embedded server itself start servers of their own, each in its own way. */
const EMBEDDED = 'src/platform/db/embedded/**/*.test.ts'

/** What asks most of SQL runs on the oldest PostgreSQL that is supported as well; pages and forms ask nothing else of it. */
const MUCH_SQL = [
  'src/{audit,analysis,measures,surveys}/**/*.db.test.{ts,tsx}',
  'src/appeals/{intake,queues,search,uncovered}.db.test.ts',
  'src/touchpoints/{changes,coverage*,decision-races,findings*,gone-entries,inclusion,journal*,merging,mixed-sample,replay}.db.test.ts',
  'src/platform/{db,idempotency,jobs}/**/*.db.test.{ts,tsx}',
  'test/own-server.db.test.ts',
]

/** The same files can run on two servers: `setup` brings one up and tells the tests its address. */
const onServer = (name: string, setup: string, include: readonly string[], maxWorkers = 1) => ({
  test: {
    name,
    maxWorkers,
    isolate: name === 'browser',
    include: [...include],
    exclude: NOT_OURS,
    globalSetup: [setup],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})

/**
 * `isolate: false`: files of one process share its modules, as requests do in the product. Reading all of it anew for each file took the
 * database tests 361 s of 924, and unit tests more than half of their time. It is safe: what modules keep is by connection, by body or by
 * text, every file has a database with bodies of its own, and who sets a false clock takes it off again.
 */
export default defineConfig({
  test: {
    // The name of a file decides what it needs: `.db.test.ts` a database, `.story.ts` a browser, `.test.ts` nothing.
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          include: ['{src,test}/**/*.test.{ts,tsx}'],
          exclude: [...NOT_OURS, DATABASE, EMBEDDED],
          testTimeout: 20_000,
        },
      },
      onServer('database', './test/setup/embedded.ts', [DATABASE, EMBEDDED], 2),
      ...(systemBinaries() ? [onServer('database-system', './test/setup/system.ts', MUCH_SQL, 2)] : []),
      onServer('browser', './test/setup/embedded.ts', ['e2e/**/*.story.ts'], 2),
    ],
  },
})
