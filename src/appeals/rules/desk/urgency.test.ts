import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { urgencyOf } from './urgency.ts'

const days = {
  now: Temporal.Instant.from('2026-11-17T09:00:00Z'),
  today: Temporal.PlainDate.from('2026-11-17'),
  soonOn: Temporal.PlainDate.from('2026-11-20'),
}

test.each([
  // last moment               last day      paused  urgency
  ['2026-11-17T08:59:59Z', '2026-11-17', false, 'over'],
  ['2026-11-17T09:00:00Z', '2026-11-17', false, 'today'],
  ['2026-11-16T12:59:59Z', '2026-11-16', false, 'over'],
  ['2026-11-17T12:59:59Z', '2026-11-17', false, 'today'],
  ['2026-11-18T12:59:59Z', '2026-11-18', false, 'soon'],
  ['2026-11-20T12:59:59Z', '2026-11-20', false, 'soon'],
  ['2026-11-21T12:59:59Z', '2026-11-21', false, 'ahead'],
  ['2026-11-01T12:59:59Z', '2026-11-01', true, 'paused'],
  [null, null, false, 'none'],
] as const)('M15c: due at %s on %s, paused %s: %s', (at, on, isPaused, urgency) => {
  const due = { dueAt: at && Temporal.Instant.from(at), dueOn: on && Temporal.PlainDate.from(on), isPaused }
  expect(urgencyOf(due, days)).toBe(urgency)
})
