import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Verdict } from '../terms.ts'
import { type Completion, type Effect, type Measure, NO_CHAIN } from './chain.ts'
import { isDueSoon, measureState, problemState } from './state.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const NOON = Temporal.Instant.from('2026-11-17T01:00:00Z')
const TODAY = day('2026-11-17')

const completion: Completion = { done: 'Сделано', doneOn: TODAY, checkOn: null, saidAt: NOON, saidBy: 'x' }
const effect = (verdict: Verdict): Effect => ({
  ...{ id: verdict, verdict, words: 'Стало лучше', checkOn: null, saidAt: NOON, saidOn: TODAY, saidBy: 'x' },
})
const measure = (dueOn: string, isDone: boolean, ...verdicts: Verdict[]): Measure => ({
  ...{ id: 'm', problemId: 'p', kind: 'process', deed: 'Второй дежурный', ownerId: 'x', dueOn: day(dueOn) },
  ...{ decidedAt: NOON, decidedOn: TODAY, decidedBy: 'x', version: 1 },
  completion: isDone ? completion : undefined,
  effects: verdicts.map(effect),
})

describe('K3.6: where a measure stands follows from what has happened', () => {
  test.each([
    ['2026-11-18', false, [], 'under-way'],
    ['2026-11-17', false, [], 'under-way'],
    ['2026-11-16', false, [], 'overdue'],
    ['2025-11-18', false, [], 'overdue'],
    ['2026-11-16', true, [], 'done'],
    ['2026-11-16', true, ['too-early'], 'too-early'],
    ['2026-11-16', true, ['too-early', 'shown'], 'shown'],
    ['2026-11-16', true, ['shown', 'worse'], 'worse'],
    ['2026-11-18', true, ['not-shown'], 'not-shown'],
  ] as const)('due %s, done %s, said %j: %s', (dueOn, isDone, verdicts, state) => {
    expect(measureState(measure(dueOn, isDone, ...verdicts), TODAY)).toBe(state)
  })

  test.each([
    ['2026-11-16', false],
    ['2026-11-17', true],
    ['2026-11-24', true],
    ['2026-11-25', false],
  ])('due %s is soon: %s', (dueOn, isSoon) => {
    expect(isDueSoon(measure(dueOn, false), TODAY)).toBe(isSoon)
    expect(isDueSoon(measure(dueOn, true), TODAY), 'what is done is not awaited').toBe(false)
  })
})

describe('K3.5: a problem stands where its slowest measure stands', () => {
  const declining = { problemId: 'p', reason: 'Нет денег', declinedAt: NOON, declinedOn: TODAY, declinedBy: 'x' }
  test.each([
    ['nothing yet', [], undefined, 'stated'],
    ['declined', [], declining, 'declined'],
    ['declined, then a measure after all', [measure('2026-12-01', false)], declining, 'under-way'],
    ['one done, one late', [measure('2026-11-01', true, 'shown'), measure('2026-11-01', false)], undefined, 'overdue'],
    [
      'one helped, one made it worse',
      [measure('2026-11-01', true, 'shown'), measure('2026-11-01', true, 'worse')],
      undefined,
      'worse',
    ],
    ['both helped', [measure('2026-11-01', true, 'shown'), measure('2026-11-01', true, 'shown')], undefined, 'shown'],
  ] as const)('%s', (_, measures, declined, state) => {
    expect(problemState({ ...NO_CHAIN, measures, declining: declined }, TODAY)).toBe(state)
  })
})
