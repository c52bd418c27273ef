import { describe, expect, test } from 'vitest'
import { readyInstruments } from '../instruments/ready.ts'
import type { Condition, Question } from '../terms.ts'
import { defectsOf } from './instruments.ts'

test.each(readyInstruments(5_000))('K4.1: the instrument $instrument can be published', ({ questions }) => {
  expect(defectsOf(questions)).toEqual([])
})

describe('K4.1: an instrument that cannot be published', () => {
  const ask = (id: string, step: string, when?: Condition): Question => ({
    id,
    step,
    type: 'words',
    label: '?',
    longest: 1,
    ...(when ? { when } : {}),
  })
  const choice = (options: readonly { id: string; longest?: number }[]): Question => ({
    id: 'x',
    step: '1',
    type: 'several',
    label: '?',
    options: options.map((option) => ({ label: option.id, ...option })),
  })
  test.each<[string, Question[], string]>([
    [
      'looks forward',
      [ask('a', '1', { question: 'b', atMost: 3 }), ask('b', '2')],
      'a looks at b, which no earlier step asks',
    ],
    [
      'looks at its own step',
      [ask('a', '1'), ask('b', '1', { question: 'a', chosen: ['x'] })],
      'b looks at a, which no earlier step asks',
    ],
    [
      'looks at itself',
      [ask('a', '1'), ask('b', '2', { question: 'b', notChosen: ['x'] }), ask('c', '2')],
      'b looks at b, which no earlier step asks',
    ],
    [
      'looks forward deep inside',
      [ask('a', '1', { all: [{ channelUnknown: true }, { all: [{ question: 'b', atLeast: 1 }] }] }), ask('b', '2')],
      'a looks at b, which no earlier step asks',
    ],
    [
      'looks at a channel that is asked later',
      [ask('a', '1', { channelNot: ['site'] }), ask('channel', '2', { channelUnknown: true }), ask('b', '2')],
      'a looks at channel, which no earlier step asks',
    ],
    ['has an id twice', [ask('a', '1'), ask('a', '2')], 'two questions are called a'],
    ['comes back to a step', [ask('a', '1'), ask('b', '2'), ask('c', '1')], 'the step «1» is interrupted'],
    [
      'may end with nothing',
      [ask('a', '1'), ask('b', '2', { question: 'a', chosen: ['x'] })],
      'the last step may have nothing to ask',
    ],
    ['asks nothing at all', [], 'the last step may have nothing to ask'],
    ['has an option twice', [choice([{ id: 'o' }, { id: 'o' }])], 'x has the option o twice'],
    [
      'has two fields of one name',
      [
        choice([
          { id: 'o', longest: 1 },
          { id: 'p', longest: 1 },
        ]),
      ],
      'x takes own words for several options',
    ],
  ])('%s', (_what, questions, defect) => {
    expect(defectsOf(questions)).toEqual([defect])
  })
})
