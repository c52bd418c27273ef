import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromFirstAnswer, lineOf, linesBy, linesOf, type Marked } from './satisfaction.ts'

const reading = { reliability: { share: 10, firm: 30 }, compared: false }
const at = (place: string, given: Record<string, number>, isBefore = false) =>
  Object.entries(given).map(([value, sheets]) => ({ place, value, sheets, isBefore }))
const placeOf = ({ place }: { place: string }) => place

describe('K3.1: satisfaction overall and by what is asked', () => {
  const marks = [
    ...at('post', { none: 1, 4: 20, 5: 20 }),
    ...at('phone', { none: 2, 1: 20, 4: 20 }),
    ...at('stand', { 5: 3 }),
    ...at('chat', { 5: 7 }),
    ...at('reception', { none: 5 }),
  ]

  test('the least satisfied come first; few marks come last, those who are nearest to a share first', () => {
    expect(linesBy(marks, placeOf, reading).map(({ key }) => key)).toEqual([
      'phone',
      'post',
      'chat',
      'stand',
      'reception',
    ])
  })

  test('the whole adds up before the share is taken; «hard to say» is no mark', () => {
    const { figure, hardToSay } = lineOf(marks, reading)
    expect(figure).toMatchObject({ says: 'firm', n: 90, satisfied: { share: 70 / 90 } })
    expect(hardToSay).toBe(8)
  })

  test('with too few marks there is a number and nothing else', () => {
    expect(lineOf(at('stand', { 5: 9 }), reading).figure).toEqual({ says: 'few', n: 9 })
  })

  test('nothing at all is few answers, not a fault', () => {
    expect(lineOf([], reading)).toEqual({ figure: { says: 'few', n: 0 }, hardToSay: 0 })
    expect(linesBy([], placeOf, reading)).toEqual([])
  })

  test('what is no mark does not count, whatever it is called', () => {
    expect(lineOf(at('post', { 5: 12, words: 7, toString: 9, '6': 2 }), reading).figure.n).toBe(12)
  })

  test('K3.2: every month has a line, in its sequence, counted or not', () => {
    const months = [...at('2026-09', { 5: 12 }), ...at('2026-11', { 2: 4 })]
    const lines = linesOf(months, placeOf, ['2026-09', '2026-10', '2026-11'], reading)
    expect(lines.map(({ key, figure }) => [key, figure.n])).toEqual([
      ['2026-09', 12],
      ['2026-10', 0],
      ['2026-11', 4],
    ])
  })
})

test('K3.2: months before the first answer are left out, silent ones after it are not', () => {
  const marks = [...at('2026-09', { none: 1 }), ...at('2026-11', { 2: 4 })]
  const lines = linesOf(marks, placeOf, ['2026-08', '2026-09', '2026-10', '2026-11'], reading)
  expect(fromFirstAnswer(lines).map(({ key }) => key)).toEqual(['2026-09', '2026-10', '2026-11'])
  expect(fromFirstAnswer(linesOf([], placeOf, ['2026-08'], reading))).toEqual([])
})

describe('K1.4: held against the period before', () => {
  const compared = { ...reading, compared: true }

  test('what was given before is not counted now', () => {
    const line = lineOf([...at('post', { 1: 20, 5: 20 }), ...at('post', { 5: 40 }, true)], compared)
    expect(line).toMatchObject({ figure: { n: 40 }, was: 1, change: { says: 'fell', difference: -0.5 } })
  })

  test('a place that was there before and is silent now has no line', () => {
    expect(linesBy(at('post', { 5: 40 }, true), placeOf, compared)).toEqual([])
  })

  test('too few before: nothing to hold it against, and no mark of it in the chart', () => {
    const line = lineOf([...at('post', { 5: 40 }), ...at('post', { 5: 9 }, true)], compared)
    expect([line.change, line.was]).toEqual([{ says: 'incomparable' }, undefined])
  })
})

const mark = fc.record<Marked & { place: string }>({
  place: fc.constantFrom('a', 'b', 'c', 'd'),
  value: fc.constantFrom('none', '1', '2', '3', '4', '5'),
  sheets: fc.integer({ min: 1, max: 60 }),
  isBefore: fc.boolean(),
})

test('the figures are those of counting the sheets one by one, however the counts come', () => {
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 60 }), (marks) => {
      const sheets = marks.filter(({ isBefore }) => !isBefore).flatMap(({ value, sheets }) => Array(sheets).fill(value))
      const given = sheets.filter((value) => value !== 'none').map(Number)
      const { figure, hardToSay } = lineOf(marks, reading)
      expect([figure.n, hardToSay]).toEqual([given.length, sheets.length - given.length])
      expect('satisfied' in figure).toBe(given.length >= 10)
      if ('satisfied' in figure) {
        expect(figure.satisfied.share).toBeCloseTo(given.filter((one) => one >= 4).length / given.length, 12)
        expect(figure.mean).toBeCloseTo(given.reduce((sum, one) => sum + one, 0) / given.length, 12)
      }
    }),
  )
})

test('the lines add up to the whole', () => {
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 60 }), (marks) => {
      const lines = linesBy(marks, placeOf, reading)
      const whole = lineOf(marks, reading)
      const sum = (of: (line: (typeof lines)[number]) => number) => lines.reduce((total, line) => total + of(line), 0)
      expect([sum(({ figure }) => figure.n), sum((line) => line.hardToSay)]).toEqual([whole.figure.n, whole.hardToSay])
    }),
  )
})
