import { describe, expect, test } from 'vitest'
import type { Question } from '../terms.ts'
import { firstRefused, missing, refusedBefore } from './missing.ts'
import { stepsOf } from './steps.ts'

const QUESTIONS: readonly Question[] = [
  { id: 'overall', step: 'Оценка', type: 'mark', label: 'Как?', required: true, words: ['1', '2', '3', '4', '5'] },
  { id: 'one', step: 'Оценка', type: 'one', label: 'Что?', required: true, options: [{ id: 'yes', label: 'Да' }] },
  { id: 'words', step: 'Слова', type: 'words', label: 'Слова?', longest: 10 },
  { id: 'why', step: 'Причина', type: 'words', label: 'Почему?', required: true, longest: 10 },
]
const STEPS = stepsOf(QUESTIONS)
const refusals = (fields: readonly string[]) => fields.map((field) => ({ field, why: `Исправьте ${field}` }))
const seen = (found: ReturnType<typeof refusedBefore>) =>
  found && [found.place, ...found.refused.map(({ field }) => field)]

describe('K4.2: nobody passes a required question by', () => {
  test.each<[string, number, string[], unknown]>([
    // the way                              to  to mend                  where it stops, and with what
    ['to the first step from anywhere', 1, ['overall', 'one', 'why'], undefined],
    ['to the second without an answer', 2, ['overall'], [1, 'overall']],
    ['M15d: everything to mend in the step at once', 2, ['overall', 'one'], [1, 'overall', 'one']],
    ['to the second when the first is in order', 2, ['why'], undefined],
    ['past required words that are missing', 4, ['why'], [3, 'why']],
    ['back to the third, with nothing in it', 3, ['why'], undefined],
    ['the later step waits until it is reached', 4, ['why', 'overall'], [1, 'overall']],
  ])('%s', (_what, place, fields, stops) => {
    expect(seen(refusedBefore(STEPS, place, refusals(fields)))).toEqual(stops)
  })

  test.each<[string, string, string]>([
    ['overall', 'Поставьте оценку от 1 до 5', 'Как?'],
    ['one', 'Выберите ответ', 'Что?'],
    ['why', 'Напишите ответ', 'Почему?'],
  ])('%s says what to do and which question it is', (field, why, about) => {
    expect(QUESTIONS.filter(({ id }) => id === field).map(missing)).toEqual([{ field, why, about }])
  })
})

describe('K4.2: the page that opens is the first with something to mend', () => {
  test.each<[string, string[], unknown]>([
    ['one reason', ['overall'], [1, 'overall']],
    ['reasons of two steps: the later waits', ['overall', 'why'], [1, 'overall']],
    ['in whatever sequence they come', ['why', 'words'], [2, 'words']],
    ['two reasons of one question', ['why', 'why'], [3, 'why', 'why']],
    ['a question that is not asked', ['age'], [1, 'age']],
  ])('%s', (_what, fields, shown) => {
    expect(seen(firstRefused(STEPS, refusals(fields)))).toEqual(shown)
  })
})
