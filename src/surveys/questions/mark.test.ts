import { expect, test } from 'vitest'
import type { MarkQuestion } from '../terms.ts'
import { givenMark, readMark } from './mark.tsx'

const QUESTION: MarkQuestion = { id: 'q', step: '1', type: 'mark', label: '?', words: ['1', '2', '3', '4', '5'] }
const read = (...sent: string[]) => readMark(givenMark(QUESTION, { q: sent }))

test.each<readonly [unknown, unknown]>([
  // from a program  what is read
  [1, { value: 1 }],
  [5, { value: 5 }],
  [null, { value: null }],
  [undefined, { none: true }],
  ...[0, 6, 4.5, Number.NaN, '4', '', 'none', true, [4], { mark: 4 }].map((given) => [given, { why: why() }] as const),
])('K1.4: %j from a program', (given, expected) => {
  expect(readMark(given)).toEqual(expected)
})

test.each<readonly [readonly string[], unknown]>([
  // from a form  what is read
  [['4'], { value: 4 }],
  [['none'], { value: null }],
  [[''], { none: true }],
  [[], { none: true }],
  [['2', '5'], { value: 2 }],
  ...['0', '6', '4.0', ' 4', '04', '٤', 'null', 'хорошо'].map((sent) => [[sent], { why: why() }] as const),
])('K1.4: %j from a form', (sent, expected) => {
  expect(read(...sent)).toEqual(expected)
})

function why() {
  return 'Поставьте оценку от 1 до 5 или отметьте «Затрудняюсь ответить»'
}
