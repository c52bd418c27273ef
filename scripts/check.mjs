// npm run check: what CI runs. Each step is named and timed; the last line sums up the tests.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './install.mjs'
import { leftOutTests, testsIn } from './left-out.mjs'
import { runStep, seconds } from './run-step.mjs'
import { skippedProjects } from './skipped-projects.mjs'

const MINUTE = 60
/** Wall time. A step is stopped after twice its budget, and everything after the whole: a check that hangs tells nothing. */
const WHOLE = 24 * MINUTE
const BUDGETS = { unit: 1.5 * MINUTE, database: 8 * MINUTE, 'database-system': 8 * MINUTE, browser: 8 * MINUTE }
const REPORT = join(ROOT, 'node_modules/.cache/otklik-tests.json')

const bin = (path, ...args) => [join(ROOT, 'node_modules', path), ...args]
const STEPS = [
  ['lint', bin('@biomejs/biome/bin/biome', 'check', '--error-on-warnings')],
  ['types', bin('typescript/bin/tsc')],
  ['types of islands', bin('typescript/bin/tsc', '-p', 'tsconfig.islands.json')],
  ['fences', ['scripts/fences.mjs']],
  ['clauses', ['scripts/clauses.mjs']],
  ['dead code', bin('knip/bin/knip.js')],
  ['build', ['scripts/build.mjs']],
]

const began = performance.now()
const left = () => Math.max(1, WHOLE - (performance.now() - began) / 1000)
const sum = { passed: 0, failed: 0 }
const failing = []

for (const [name, command] of STEPS) {
  const step = await runStep(name, command, { budget: MINUTE, limit: Math.min(2 * MINUTE, left()) })
  if (!step.ok) fail(name, 1)
}

const marked = leftOutTests(ROOT)
for (const place of marked) console.log(`error ${place}: a test is left out`)
if (marked.length > 0) fail('tests left out', marked.length)

const absent = await skippedProjects()
for (const [name, budget] of Object.entries(BUDGETS)) {
  const skipped = absent.find((project) => project.name === name)
  if (skipped) console.log(`\n── ${name}\n${skipped.line}`)
  else await runTests(name, budget)
}

if (failing.length > 0) console.log(`\nfailed: ${failing.join(', ')}`)
if (absent.length > 0) console.log(`\n${absent.map(({ line }) => line).join('\n')}`)
console.log(`\nthe whole took ${seconds(performance.now() - began)}`)
console.log(`${sum.passed} passed, ${sum.failed} failed`)
process.exitCode = sum.failed > 0 ? 1 : 0

async function runTests(name, budget) {
  rmSync(REPORT, { force: true })
  const command = bin('vitest/vitest.mjs', 'run', '--project', name, '--reporter=default', '--reporter=json')
  const limit = Math.min(2 * budget, left())
  const { ok } = await runStep(name, [...command, `--outputFile.json=${REPORT}`], { budget, limit, loud: true })
  const { passed, failed, skipped } = testsIn(REPORT)
  if (skipped.length > 0) console.log(`skipped, which a check does not forgive:\n  ${skipped.join('\n  ')}`)
  sum.passed += passed
  // A project that failed as a whole (no report, no test, an error outside of tests) is one failure.
  const count = failed + skipped.length || (ok && passed > 0 ? 0 : 1)
  if (count > 0) fail(name, count)
}

function fail(name, count) {
  failing.push(name)
  sum.failed += count
}
