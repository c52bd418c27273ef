import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ACTS, actorChoices, actorWords, fieldWords, thingWords } from './acts.ts'

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

const NAMES = new Map([
  ['unit:55556666-7777', 'Отдел рыбы'],
  ['token:33334444-5555', 'Токен «Сайт»'],
  ['person:11112222-3333', 'Полевая Анна'],
])

test.each([
  ['person:11112222-3333', 'Полевая Анна'],
  ['unit:55556666-7777', 'Отдел рыбы'],
  ['token:33334444-5555', 'Токен «Сайт»'],
  ['unit:11112222-3333', 'подразделение 11112222'],
  ['session:aaaabbbb-cccc', 'сеанс aaaabbbb'],
  ['register:77778888-9999', 'перечень'],
  ['comet:99990000-1111', 'comet 99990000'],
])('%s is «%s»', (thing, words) => {
  expect(thingWords(thing, NAMES)).toBe(words)
})

test.each([
  ['unit:1', 'название, подразделение, orbit'],
  ['token:1', 'название, подразделение, orbit'],
  ['body:1', 'название, подразделение, orbit'],
  ['person:1', 'имя, подразделение, orbit'],
])('fields of %s are named in Russian, an unknown one by its own name', (thing, words) => {
  expect(fieldWords(['name', 'unit_id', 'orbit'], thing)).toBe(words)
})

test.each([
  ['person', '11112222-3333', 'Полевая Анна'],
  ['person', '99990000-1111', 'Сотрудник другого органа'],
  ['token', '33334444-5555', 'Токен «Сайт»'],
  ['token', '99990000-1111', 'Программа'],
  ['system', 'system', 'Система'],
  ['system', 'command line', 'Командная строка'],
  ['system', 'sign-in', 'Страница входа'],
  ['system', 'comet', 'Система'],
])('%s %s acted: «%s»', (kind, id, words) => expect(actorWords(kind, id, NAMES)).toBe(words))

test('acts can be asked for of staff, of each program, and of who has no name', () => {
  expect(actorChoices(NAMES)).toEqual([
    { value: '11112222-3333', label: 'Полевая Анна' },
    { value: '33334444-5555', label: 'Токен «Сайт»' },
    { value: 'system', label: 'Система' },
    { value: 'sign-in', label: 'Страница входа' },
    { value: 'command line', label: 'Командная строка' },
  ])
})
