import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'

const { build } = await import(resolve('scripts/build.mjs'))
const { missingPackages } = await import(resolve('scripts/install.mjs'))
const { leftOutTests, testsIn } = await import(resolve('scripts/left-out.mjs'))
const { skippedAmong } = await import(resolve('scripts/skipped-projects.mjs'))

/** A folder with these files in it, gone after the test. */
function folderWith(files: Record<string, unknown>): string {
  const root = mkdtempSync(join(tmpdir(), 'scripts-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  put(root, files)
  return root
}

function put(root: string, files: Record<string, unknown>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content))
  }
}

describe('what a newcomer needs to have installed', () => {
  const other = process.platform === 'darwin' ? 'linux' : 'darwin'
  const wanted = {
    '': { name: 'otklik' },
    'node_modules/fastify': { version: '5.0.0', integrity: 'a' },
    'node_modules/vitest': { version: '4.0.0', integrity: 'b', dev: true },
    'node_modules/server-here': { version: '1.0.0', integrity: 'c', optional: true, os: [process.platform] },
    'node_modules/server-there': { version: '1.0.0', integrity: 'd', optional: true, os: [other] },
    'node_modules/extra': { version: '1.0.0', integrity: 'e', optional: true },
  }
  const missing = (there: object | undefined, dev: boolean) =>
    missingPackages(
      folderWith({
        'package-lock.json': { packages: wanted },
        ...(there && { 'node_modules/.package-lock.json': { packages: there } }),
      }),
      dev,
    )
  const { 'node_modules/fastify': fastify, 'node_modules/vitest': vitest, 'node_modules/server-here': server } = wanted

  test.each([
    ['nothing yet', undefined, false, ['node_modules/fastify', 'node_modules/server-here']],
    [
      'nothing yet, for development',
      undefined,
      true,
      ['node_modules/fastify', 'node_modules/vitest', 'node_modules/server-here'],
    ],
    ['all', { 'node_modules/fastify': fastify, 'node_modules/server-here': server }, false, []],
    [
      'no tools',
      { 'node_modules/fastify': fastify, 'node_modules/server-here': server },
      true,
      ['node_modules/vitest'],
    ],
    [
      'an older one',
      { 'node_modules/fastify': { ...fastify, version: '4.9.0' }, 'node_modules/server-here': server },
      false,
      ['node_modules/fastify'],
    ],
    [
      'a folder from another machine',
      { 'node_modules/fastify': fastify, 'node_modules/vitest': vitest, 'node_modules/server-there': {} },
      true,
      ['node_modules/server-here'],
    ],
  ])('there is %s', (_there, installed, dev, expected) => {
    expect(missing(installed, dev)).toEqual(expected)
  })
})

describe('the build', () => {
  const SOURCES = {
    'package.json': { type: 'module', imports: { '#platform/*': './src/platform/*' } },
    'src/main.ts': "import { hello } from '#platform/hello.tsx'\nexport const page = hello('Отклик')\n",
    'src/platform/hello.tsx': 'export const hello = (name: string) => <p>{name}</p>\n',
    'src/surveys/islands/keep-draft.ts': "document.title = 'draft'\n",
    'src/surveys/islands/keep-draft.test.ts': "throw new Error('not for the browser')\n",
    'src/platform/html/styles/citizen.entry.css': "@import './fonts.css';\nbody {\n  color: red;\n}\n",
    'src/platform/html/styles/fonts.css':
      "@font-face {\n  font-family: Golos;\n  src: url('/assets/fonts/golos.woff2');\n}\n",
    'src/platform/html/fonts/golos.woff2': 'font',
    'migrations/0001-start.sql': 'select 1;',
  }

  test('brings the server, named styles and islands, fonts and migrations', async () => {
    const root = folderWith(SOURCES)
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
    const { manifest } = await build({ root })
    expect(manifest).toEqual({
      'citizen.css': expect.stringMatching(/^\/assets\/citizen-[0-9a-f]{10}\.css$/),
      'keep-draft.js': expect.stringMatching(/^\/assets\/keep-draft-[0-9a-f]{10}\.js$/),
    })
    const built = (path: string) => readFileSync(join(root, 'dist', path), 'utf8')
    expect(JSON.parse(built('assets/manifest.json'))).toEqual(manifest)
    expect(built(manifest['citizen.css'])).toBe(
      '@font-face{font-family:Golos;src:url(/assets/fonts/golos.woff2)}body{color:red}\n',
    )
    expect(built('assets/fonts/golos.woff2')).toBe('font')
    expect(built('migrations/0001-start.sql')).toBe('select 1;')
    expect(built('main.js')).toContain('Отклик')
    expect(built('main.js')).toContain('from "preact/jsx-runtime"')
  })

  test('gives changed styles a new name, keeps the old ones for open pages and forgets a dropped migration', async () => {
    const { 'src/main.ts': _main, ...sources } = SOURCES
    const root = folderWith(sources)
    const before = (await build({ root })).manifest['citizen.css']
    put(root, { 'src/platform/html/styles/citizen.entry.css': 'body {\n  color: blue;\n}\n' })
    rmSync(join(root, 'migrations/0001-start.sql'))
    const after = (await build({ root })).manifest['citizen.css']
    expect(after).not.toBe(before)
    expect([before, after].map((path) => existsSync(join(root, 'dist', path)))).toEqual([true, true])
    expect(existsSync(join(root, 'dist/migrations/0001-start.sql'))).toBe(false)
  })

  test('refuses two islands of one name', async () => {
    const root = folderWith({ 'src/a/islands/draft.ts': '', 'src/b/islands/draft.ts': '' })
    await expect(build({ root })).rejects.toThrow('two islands are called draft.ts')
  })
})

test('what needs a server that is not on this machine is told with its reason', () => {
  expect(skippedAmong(['unit', 'database', 'database-system', 'browser'])).toEqual([])
  expect(skippedAmong(['unit', 'database', 'browser'])).toEqual([
    { name: 'database-system', line: expect.stringMatching(/^skipped: database-system: no PostgreSQL 15 or newer/) },
  ])
})

describe('the check forgives no test that is left out', () => {
  const mark = (how: string) => `test${'.'}${how}('x', () => {})\n`

  test('by its text', () => {
    const root = folderWith({
      'src/a.test.ts': `test('fine', () => {})\n${mark('skip')}`,
      'e2e/b.story.ts': `${mark('only.each([1])')}`,
      'src/only.ts': mark('only'),
    })
    expect(leftOutTests(root)).toEqual(['src/a.test.ts:2', 'e2e/b.story.ts:1'])
  })

  test('by its report, and counts a file that could not be read as a failure', () => {
    const file = (status: string, ...tests: string[]) => ({
      status,
      assertionResults: tests.map((status) => ({ status, fullName: `${status} one` })),
    })
    const testResults = [file('passed', 'passed', 'pending'), file('failed', 'passed', 'failed'), file('failed')]
    const root = folderWith({ 'report.json': { numPassedTests: 2, numFailedTests: 1, testResults } })
    expect(testsIn(join(root, 'report.json'))).toEqual({ passed: 2, failed: 2, skipped: ['pending one'] })
    expect(testsIn(join(root, 'none.json'))).toEqual({ passed: 0, failed: 0, skipped: [] })
  })
})
