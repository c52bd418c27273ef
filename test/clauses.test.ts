import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

/** What `npm run clauses` says of a product with one clause, a rule and its test. */
function clausesOf(rule: string, ruleTest: string) {
  const root = mkdtempSync(join(tmpdir(), 'clauses-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, 'docs'))
  mkdirSync(join(root, 'src'))
  writeFileSync(
    join(root, 'docs/clauses.md'),
    '| id | words |\n|---|---|\n| M16c | Answer soon. |\n| K3.4 | Count. |\n',
  )
  writeFileSync(join(root, 'src/rule.ts'), rule)
  writeFileSync(join(root, 'src/rule.test.ts'), ruleTest)
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/clauses.mjs', root], { encoding: 'utf8' })
  return { stdout, stderr, status }
}

const TAG = '@clause'

test('A reader finds the function that keeps a clause and the test that names it', () => {
  const { stdout, status } = clausesOf(
    `/**\n * Soon.\n *\n * ${TAG} M16c\n */\nexport function answerDueAt() {}\n/** Shares. ${TAG} K3.4, M16c */\nexport const shareOf = 1\n`,
    "test.each([1])('K3.4: shares add up to one', () => {})\n",
  )
  expect(stdout).toMatch(/M16c {2}Answer soon.\n {4}kept by {4}answerDueAt \(.*rule.ts\)\n {4}kept by {4}shareOf/)
  expect(stdout).toMatch(/K3.4 {2}Count.\n {4}kept by {4}shareOf .*\n {4}tested by {2}«K3.4: shares add up to one»/)
  expect(stdout).toContain('2 clauses, 2 kept by a function, 1 named by a test')
  expect(status).toBe(0)
})

test('Whoever cites a clause that does not exist is stopped, in a rule, a norm, a test or over nothing', () => {
  const { stderr, status } = clausesOf(
    `/** ${TAG} M99 */\nexport const x = [{ clause: 'M16', since: '2024-03-20', value: 4 }]\n// ${TAG} M16c\n`,
    "describe('K9.9: nothing', () => {})\n",
  )
  expect(stderr).toMatch(/rule.ts:1 cites «M99».*\(x\)/)
  expect(stderr).toMatch(/rule.ts:2 cites «M16».*\(x\)/)
  expect(stderr).toMatch(/rule.ts:3 cites «@clause M16c».*stands over no declaration/)
  expect(stderr).toMatch(/rule.test.ts:1 cites «K9.9»/)
  expect(status).toBe(1)
})

test('A norm of a law cites the law in its own words, and stops nobody', () => {
  const { stderr, status } = clausesOf(
    `/** Soon. ${TAG} M16c */\nexport const x = [{ clause: '59-ФЗ, ст. 12, ч. 1', since: '2024-03-20', value: 30 }, { clause: '', value: 1 }]\n`,
    "test('K3.4: shares', () => {})\n",
  )
  expect(stderr).toBe('')
  expect(status).toBe(0)
})
