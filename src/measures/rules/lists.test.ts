import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { type Chain, type Measure, NO_CHAIN, type WordBack } from './chain.ts'
import { lastActOn } from './last-act.ts'
import { byUrgency, isAskedFor } from './lists.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const TODAY = day('2026-11-17')
const at = (text: string) => Temporal.Instant.from(`${text}T01:00:00Z`)

const measure = (id: string, dueOn: string, doneOn?: string): Measure => ({
  ...{ id, problemId: 'p', kind: 'acts', deed: id, ownerId: 'x', dueOn: day(dueOn) },
  ...{ decidedAt: at('2026-10-06'), decidedOn: day('2026-10-06'), decidedBy: 'Лесная', version: 1, effects: [] },
  completion: doneOn
    ? { done: 'Готово', doneOn: day(doneOn), checkOn: null, saidAt: at(doneOn), saidBy: 'Полевая' }
    : undefined,
})
const told: Chain['wordsBack'] = [{ number: 1, releasedAt: at('2026-10-07'), releasedBy: 'Нивин' } as WordBack]

test('K3.6: overdue measures come first, then by date; what is done stands last, the latest first', () => {
  const measures = [
    measure('done early', '2026-10-20', '2026-10-20'),
    measure('next month', '2026-12-10'),
    measure('late', '2026-11-10'),
    measure('done late', '2026-10-10', '2026-11-01'),
    measure('later', '2026-11-01'),
  ]
  expect(byUrgency(measures, TODAY).map(({ id }) => id)).toEqual([
    'later',
    'late',
    'next month',
    'done late',
    'done early',
  ])
})

test.each([
  ['', NO_CHAIN, true],
  ['nonsense', NO_CHAIN, true],
  ['stated', NO_CHAIN, true],
  ['overdue', NO_CHAIN, false],
  ['overdue', { ...NO_CHAIN, measures: [measure('late', '2026-11-10')] }, true],
  ['not-told', NO_CHAIN, false],
  ['not-told', { ...NO_CHAIN, measures: [measure('late', '2026-11-10')] }, true],
  ['not-told', { ...NO_CHAIN, measures: [measure('late', '2026-11-10')], wordsBack: told }, false],
] as const)('K3.5: the list narrowed to «%s»', (filter, chain, isShown) => {
  expect(isAskedFor(filter, chain, TODAY)).toBe(isShown)
})

test('K3.6: whoever comes second is told of the last act', () => {
  expect(lastActOn(NO_CHAIN)).toBeUndefined()
  const chain = { ...NO_CHAIN, measures: [measure('one', '2026-12-01', '2026-11-01')], wordsBack: told }
  expect(lastActOn(chain)).toMatchObject({ kind: 'completed', by: 'Полевая' })
})
