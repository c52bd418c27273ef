import { expect, test } from 'vitest'
import { attentionOf } from './attention.ts'
import { lineOf, type Marked } from './satisfaction.ts'
import type { NamedLine, Satisfaction } from './tables.ts'

const reading = { reliability: { share: 10, firm: 30 }, compared: true }
const marks = (satisfied: number, n: number, isBefore = false): Marked[] => [
  { value: '5', sheets: satisfied, isBefore },
  { value: '2', sheets: n - satisfied, isBefore },
]
const line = (key: string, now: [number, number], was: [number, number]): NamedLine => ({
  key,
  name: key,
  ...lineOf([...marks(...now), ...marks(...was, true)], reading),
})
const seen = (touchpoints: NamedLine[] | undefined, parameters: NamedLine[] = []) =>
  ({
    all: lineOf(marks(800, 1_000), reading),
    reliability: reading.reliability,
    parameters,
    tables: touchpoints ? { touchpoints } : {},
  }) as unknown as Satisfaction
const told = (satisfaction: Satisfaction, registered: number) =>
  attentionOf(satisfaction, registered).map((one) => `${one.says} ${'line' in one ? one.line.key : one.touchpoints}`)

test('K1.4: falls first, the larger before the smaller, then what lies surely lower, the silent, and rises', () => {
  const touchpoints = [
    line('телефон', [40, 100], [80, 100]),
    line('почта', [50, 100], [55, 100]),
    line('стенд', [3, 5], [5, 5]),
    line('сайт', [95, 100], [60, 100]),
    line('приём', [80, 100], [80, 100]),
  ]
  const parameters = [line('срок', [30, 100], [90, 100])]
  expect(told(seen(touchpoints, parameters), 17)).toEqual([
    'fell срок',
    'fell телефон',
    'low почта',
    'few 13',
    'rose сайт',
  ])
})

test('K1.4: two of a kind at most: a glance, not a second table', () => {
  const falls = ['a', 'b', 'c'].map((key, place) => line(key, [40 - place, 100], [90, 100]))
  expect(told(seen(falls), 3)).toEqual(['fell c', 'fell b', 'low a'])
})

test('K4.2: answers that the register does not lead to any more are no heard touchpoint', () => {
  expect(told(seen([line('', [90, 100], [90, 100]), line('почта', [80, 100], [80, 100])]), 2)).toEqual(['few 1'])
})

test('M6: of an excluded touchpoint nothing is expected: it neither fell nor is it heard', () => {
  const gone = { ...line('стенд', [10, 100], [90, 100]), isGone: true }
  expect(told(seen([gone, line('почта', [80, 100], [80, 100])]), 2)).toEqual(['few 1'])
})

test('where everything is as it was, nothing is told; a cut without touchpoints says nothing of them', () => {
  expect(told(seen([line('почта', [80, 100], [80, 100])]), 1)).toEqual([])
  expect(told(seen(undefined), 17)).toEqual([])
})
