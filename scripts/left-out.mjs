// Which tests are left out, by their text or by their report. Used by check.mjs.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const MARK = /\b(?:test|it|describe|story|suite)(?:[.]\w+)*[.](?:only|skip|todo)\b/

/** Places where a test is marked as the only one, as skipped or as yet to be written. */
export function leftOutTests(root) {
  return ['src', 'test', 'e2e']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${name}`))
    .filter((file) => /[.](?:test|story)[.]tsx?$/.test(file))
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (MARK.test(line) ? [`${file}:${index + 1}`] : [])),
    )
}

/** What a report of vitest counts. A file that could not even be read counts as one failure. */
export function testsIn(path) {
  if (!existsSync(path)) return { passed: 0, failed: 0, skipped: [] }
  const report = JSON.parse(readFileSync(path, 'utf8'))
  const broken = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some(hasFailed))
  const unrun = report.testResults.flatMap((file) => file.assertionResults.filter(wasSkipped))
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: unrun.map(({ fullName }) => fullName),
  }
}

const hasFailed = ({ status }) => status === 'failed'
const wasSkipped = ({ status }) => status !== 'passed' && status !== 'failed'
