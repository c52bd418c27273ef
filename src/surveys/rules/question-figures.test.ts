import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EXT_INFO, extInfoQuestions } from '../instruments/ext-info-v1.ts'
import { countsByQuestion, markFigures, optionFigures, sheetsOf, writers } from './question-figures.ts'

const norm = { share: 10, firm: 30 }

describe('K3.1: a question with marks', () => {
  test.each([
    // counts                                       says    n   share mean hard to say
    [{}, ['few', 0, undefined, undefined, 0]],
    [{ 5: 9, none: 40 }, ['few', 9, undefined, undefined, 40]],
    [{ 5: 5, 1: 5 }, ['hint', 10, 0.5, 3, 0]],
    [{ 1: 3, 2: 3, 3: 6, 4: 12, 5: 6, none: 2 }, ['firm', 30, 0.6, 3.5, 2]],
  ])('%j', (counts, expected) => {
    const { figure, hardToSay } = markFigures(counts, norm)
    const [share, mean] = 'satisfied' in figure ? [figure.satisfied.share, figure.mean] : []
    expect([figure.says, figure.n, share, mean, hardToSay]).toEqual(expected)
  })

  test('K4.2: under ten marks not even how many gave each is told', () => {
    const { spread } = markFigures({ 5: 6, 1: 3 }, norm)
    expect(spread.map(({ part }) => part)).toEqual(Array(5).fill({ says: 'few', n: 9 }))
  })

  test('the parts of the five marks add up to one', () =>
    fc.assert(
      fc.property(fc.tuple(...Array.from({ length: 5 }, () => fc.nat(50))), ([a, b, c, d, e]) => {
        const { spread, figure } = markFigures({ 1: a, 2: b, 3: c, 4: d, 5: e } as never, norm)
        const shares = spread.map(({ part }) => ('part' in part ? part.part.share : 0))
        const sum = shares.reduce((all, one) => all + one, 0)
        return figure.says === 'few' ? sum === 0 : Math.abs(sum - 1) < 1e-9
      }),
    ))
})

describe('K3.1: a question with options', () => {
  const options = [
    { id: 'yes', label: 'Да' },
    { id: 'no', label: 'Нет' },
    { id: 'other', label: 'Другое', longest: 200 },
  ]
  const shares = (counts: Record<string, number>, sheets?: number) =>
    optionFigures(options, counts, norm, sheets).options.map(({ part }) =>
      'part' in part ? part.part.share : undefined,
    )

  test.each([
    ['parts are of those who answered', { yes: 30, no: 6, other: 4 }, undefined, [0.75, 0.15, 0.1]],
    ['an option that nobody chose stands with nought', { yes: 10 }, undefined, [1, 0, 0]],
    ['few answers have no parts', { yes: 5, no: 4 }, undefined, [undefined, undefined, undefined]],
    ['several of them: parts are of all sheets', { yes: 20, no: 20, other: 10 }, 40, [0.5, 0.5, 0.25]],
  ])('%s', (_, counts, sheets, expected) => expect(shares(counts, sheets)).toEqual(expected))
})

test('K3.3: open words are counted by who wrote', () => expect([writers({}), writers({ words: 7 })]).toEqual([0, 7]))

test(`K4.1: the first required question that is asked of everybody counts the sheets of ${EXT_INFO}`, () => {
  const counts = new Map([
    ['purpose', { information: 7, other: 2 }],
    ['solved', { yes: 9 }],
  ])
  expect(sheetsOf(extInfoQuestions(100), counts)).toBe(9)
  expect(sheetsOf(extInfoQuestions(100), new Map())).toBe(0)
  expect(sheetsOf([], counts)).toBeUndefined()
})

test('K3.1: counters of several channels or months add up, question by question', () => {
  const counted = [
    { question: 'overall', value: '5', sheets: 2 },
    { question: 'solved', value: 'yes', sheets: 4 },
    { question: 'overall', value: '5', sheets: 3 },
    { question: 'overall', value: 'none', sheets: 1 },
  ]
  expect([...countsByQuestion(counted)]).toEqual([
    ['overall', { 5: 5, none: 1 }],
    ['solved', { yes: 4 }],
  ])
})
