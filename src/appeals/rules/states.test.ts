import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { whyNotNow } from './acting/table.ts'
import { type AppealMoments, stateOf } from './states.ts'

const at = Temporal.Instant.from('2026-11-22T00:00:00Z')
const ASSIGNED: AppealMoments = {
  registeredAt: at,
  assignedAt: at,
  answeredAt: null,
  redirectedAt: null,
  leftAt: null,
  withdrawnAt: null,
  isPaused: false,
  isWaiting: false,
}

test.each([
  ['assigned', {}],
  ['paused', { isPaused: true }],
  ['waiting', { isWaiting: true }],
  ['waiting', { isWaiting: true, isPaused: true }],
  ['answered', { isPaused: true, answeredAt: at }],
  ['withdrawn', { isWaiting: true, withdrawnAt: at }],
] as const)('M15c: an appeal is %s where %j', (state, more) => {
  expect(stateOf({ ...ASSIGNED, ...more })).toBe(state)
})

test('M18b: what was submitted while the term stood still can be signed and returned', () => {
  const state = stateOf({ ...ASSIGNED, isWaiting: true, isPaused: true })
  expect([whyNotNow('approve-answer', state), whyNotNow('return-answer', state)]).toEqual([[], []])
})
