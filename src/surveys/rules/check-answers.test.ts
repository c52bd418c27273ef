import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extInfoQuestions } from '../instruments/ext-info-v1.ts'
import { givenIn, readAnswer } from '../questions/kinds.tsx'
import { applies } from './applies.ts'
import { checkAnswers } from './check-answers.ts'

const QUESTIONS = extInfoQuestions(5_000)
const check = (given: Record<string, unknown>, channel: string | undefined = 'email') =>
  checkAnswers(QUESTIONS, given, { read: readAnswer, channel })

/** What must be answered, and no more. */
const LEAST = { purpose: 'information', solved: 'yes', overall: 4 }
const LEAST_READ = { purpose: { option: 'information' }, solved: { option: 'yes' }, overall: 4 }

describe('K4.2: what is taken', () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['a mark', { overall: 4 }, { overall: 4 }],
    ['hard to say', { overall: null }, { overall: null }],
    ['words as they were typed', { keep: ' Ответили\nв тот же день  ' }, { keep: ' Ответили\nв тот же день  ' }],
    ['only spaces are no words', { keep: ' \n ' }, {}],
    ['words that look like a formula or a page', { keep: '=1+1<script>' }, { keep: '=1+1<script>' }],
    ['own words', { purpose: { option: 'other', text: 'Справка' } }, { purpose: { option: 'other', text: 'Справка' } }],
  ])('%s', (_what, given, answers) => {
    expect(check({ ...LEAST, ...given })).toEqual({ answers: { ...LEAST_READ, ...answers }, refusals: [] })
  })

  test.each<[string, Record<string, unknown>, string[]]>([
    ['no mark', { overall: undefined }, ['overall']],
    ['a mark out of the scale', { overall: 6 }, ['overall']],
    ['a zero', { overall: 0 }, ['overall']],
    ['half a mark', { overall: 4.5 }, ['overall']],
    ['a mark as text', { overall: '4' }, ['overall']],
    ['an option that is not there', { purpose: 'leisure' }, ['purpose']],
    ['three reasons at once', { purpose: undefined, find: 7, overall: 9 }, ['purpose', 'find', 'overall']],
    ['too many words', { keep: 'х'.repeat(5_001) }, ['keep']],
    ['words that are no text', { keep: { a: 1 } }, ['keep']],
    ['a question that is not asked', { age: '30' }, ['age']],
  ])('refused: %s', (_what, given, fields) => {
    expect(check({ ...LEAST, ...given }).refusals.map(({ field }) => field)).toEqual(fields)
  })

  test('an emoji counts as one character', () => {
    expect(check({ ...LEAST, keep: '🌾'.repeat(5_000) }).refusals).toEqual([])
  })
})

const anything = fc.oneof(
  fc.anything(),
  fc.constantFrom(1, 2, 3, 4, 5, null, 'yes', 'waiting', 'other', 'email', 'site', 'слова'),
)
const sent = fc.dictionary(fc.constantFrom(...QUESTIONS.map(({ id }) => id), 'x'), anything)
const channels = fc.constantFrom(undefined, 'email', 'site', 'stand', 'other')

describe('K4.1: whatever comes', () => {
  test('no answer of a question that does not apply ever gets in, and none of a question that is not asked', () => {
    fc.assert(
      fc.property(sent, channels, (given, channel) => {
        const { answers } = check(given, channel)
        return Object.keys(answers).every((id) => {
          const question = QUESTIONS.find((one) => one.id === id)
          return question !== undefined && applies(question, answers, { channel })
        })
      }),
    )
  })

  test('every answer is a mark, nothing, words or options of its question, and is read back as itself', () => {
    fc.assert(
      fc.property(sent, channels, (given, channel) => {
        const { answers } = check(given, channel)
        expect(check(answers, channel).answers).toEqual(answers)
      }),
    )
  })

  test('a form can say all that a program can, and nothing breaks it', () => {
    const typed = fc.dictionary(
      fc.constantFrom(...QUESTIONS.flatMap(({ id }) => [id, `${id}.text`])),
      fc.array(fc.oneof(fc.string(), fc.constantFrom('1', '5', 'none', 'yes', 'waiting', 'other', ''))),
    )
    fc.assert(
      fc.property(typed, (fields) => {
        const { answers, refusals } = check(givenIn(QUESTIONS, fields))
        return refusals.every(({ field }) => !(field in answers))
      }),
    )
  })
})
