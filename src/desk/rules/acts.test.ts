import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ACTS, fieldWords, thingWords } from './acts.ts'

const sources = readdirSync('src', { recursive: true })
  .map(String)
  .filter((name) => /\/(actions|entry)\/[^/]+(?<!\.test)\.ts$/.test(name))
  .map((name) => readFileSync(join('src', name), 'utf8'))

test('every act that is recorded has Russian words in the audit', () => {
  const recorded = sources.flatMap((text) =>
    [...text.matchAll(/\brecord\([^']*'([a-z-]+\.[a-z-]+)'/g)].map(([, act]) => act ?? ''),
  )
  expect(recorded.length).toBeGreaterThan(15)
  expect(recorded.filter((act) => !ACTS[act])).toEqual([])
})

test.each([
  ['person:11112222-3333', 'Полевая Анна'],
  ['session:aaaabbbb-cccc', 'сеанс aaaabbbb'],
  ['register:77778888-9999', 'перечень'],
  ['comet:99990000-1111', 'comet 99990000'],
])('%s is «%s»', (thing, words) => {
  expect(thingWords(thing, new Map([['11112222-3333', 'Полевая Анна']]))).toBe(words)
})

test('fields are named in Russian, an unknown one by its own name', () => {
  expect(fieldWords(['name', 'unit_id', 'orbit'])).toBe('название, подразделение, orbit')
})
