import { describe, expect, test } from 'vitest'
import type { Answers, Condition, Question } from '../terms.ts'
import { stepBefore, stepFrom, stepsNow, stepsOf } from './steps.ts'

const ask = (id: string, step: string, when?: Condition): Question => ({
  id,
  step,
  type: 'words',
  label: `${id}?`,
  longest: 10,
  ...(when ? { when } : {}),
})
const LOW: Condition = { question: 'mark', atMost: 3 }
const QUESTIONS: readonly Question[] = [
  { id: 'mark', step: 'Оценка', type: 'mark', label: 'Как?', words: ['1', '2', '3', '4', '5'] },
  ask('wrong', 'Что не так', LOW),
  ask('where', 'Что не так', LOW),
  ask('more', 'Подробности', { question: 'wrong', chosen: ['never'] }),
  ask('praise', 'Конец', { question: 'mark', atLeast: 4 }),
  ask('end', 'Конец'),
]
const now = (answers: Answers) => stepsNow(QUESTIONS, answers, {})
const shown = (answers: Answers) =>
  now(answers).map(({ place, questions }) => `${place}: ${questions.map(({ id }) => id)}`)

describe('M15c: the steps of a survey', () => {
  test('questions under one name share a step, in their sequence', () => {
    expect(stepsOf(QUESTIONS).map(({ place, name, questions }) => [place, name, questions.length])).toEqual([
      [1, 'Оценка', 1],
      [2, 'Что не так', 2],
      [3, 'Подробности', 1],
      [4, 'Конец', 2],
    ])
  })

  test.each<[string, Answers, string[]]>([
    ['a low mark: what was wrong is asked', { mark: 2 }, ['1: mark', '2: wrong,where', '4: end']],
    ['a high mark: it is not, and the step is not counted', { mark: 5 }, ['1: mark', '4: praise,end']],
    ['no mark yet', {}, ['1: mark', '4: end']],
    ['hard to say', { mark: null }, ['1: mark', '4: end']],
  ])('%s', (_what, answers, steps) => {
    expect(shown(answers)).toEqual(steps)
  })

  test.each<[string, Answers, number, { on: number | undefined; back: number | undefined }]>([
    // mark        from the place
    ['a high one', { mark: 5 }, 2, { on: 4, back: 1 }],
    ['a low one', { mark: 1 }, 2, { on: 2, back: 1 }],
    ['a low one', { mark: 1 }, 3, { on: 4, back: 2 }],
    ['any', { mark: 3 }, 1, { on: 1, back: undefined }],
    ['any', { mark: 3 }, 5, { on: undefined, back: 4 }],
  ])('with %s, steps without a question are passed by on the way on and back', (_mark, answers, place, ways) => {
    const steps = now(answers)
    const step = stepFrom(steps, place)
    expect({ on: step?.place, back: stepBefore(steps, step?.place ?? place)?.place }).toEqual(ways)
  })
})
