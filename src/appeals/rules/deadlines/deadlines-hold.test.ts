import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, test } from 'vitest'
import { calendarOf } from '#platform/calendar/rules/calendar.ts'
import { COUNTRY_YEARS } from '#platform/calendar/rules/years.ts'
import type { Roll, Term } from '../../terms/norms.ts'
import { DATED_MARKS, REGIMES, type Regime } from '../../terms.ts'
import { bareDeadline } from './bare-deadline.ts'
import { deadlinesOf } from './deadlines-of.ts'
import type { DeadlineFacts, Pause } from './facts.ts'

const factsIn = (zone: string): DeadlineFacts => ({ zone, calendar: calendarOf(COUNTRY_YEARS), norms: [] })
const zones = fc.constantFrom('Europe/Moscow', 'Asia/Magadan', 'Europe/Berlin', 'America/Havana').map(factsIn)
const regimes = fc.constantFrom(...(Object.keys(REGIMES) as Regime[]))
const SINCE = Date.UTC(2025, 0, 1)
const UNTIL = Date.UTC(2028, 2, 1)
const moments = fc.integer({ min: SINCE / 60_000, max: UNTIL / 60_000 }).map((minute) => minute * 60_000)
const instant = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms)
const gaps = fc
  .oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 30_000 }))
  .map((minutes) => minutes * 60_000)
const terms: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ days: fc.integer({ min: 1, max: 60 }), kind: fc.constantFrom('calendar' as const, 'working' as const) }),
  fc.record({ hours: fc.integer({ min: 1, max: 60 }), kind: fc.constantFrom('clock' as const, 'working' as const) }),
)
const rolls = fc.constantFrom<Roll>('previous', 'next', 'none')
const pauses: fc.Arbitrary<Pause[]> = fc.array(
  fc.tuple(moments, gaps).map(([from, took]) => ({ from: instant(from), to: instant(from + took) })),
  { maxLength: 4 },
)

const isEarlier = (a: Temporal.Instant | undefined, b: Temporal.Instant | undefined) =>
  (a === undefined) !== (b === undefined) || (a !== undefined && b !== undefined && Temporal.Instant.compare(a, b) < 0)

describe('within one norm and calendar', () => {
  test('a later receipt never gives an earlier date', () => {
    fc.assert(
      fc.property(zones, regimes, moments, gaps, fc.subarray([...DATED_MARKS]), (...drawn) => {
        const [facts, regime, receivedAt, later, marks] = drawn
        const first = deadlinesOf(facts, { regime, marks, receivedAt: instant(receivedAt) })
        const second = deadlinesOf(facts, { regime, marks, receivedAt: instant(receivedAt + later) })
        return (Object.keys(first) as (keyof typeof first)[]).every(
          (kind) => !isEarlier(second[kind]?.dueAt, first[kind]?.dueAt),
        )
      }),
      { numRuns: 150 },
    )
  })

  test('nor with pauses, nor by a bare term', () => {
    fc.assert(
      fc.property(zones, regimes, moments, gaps, pauses, (...drawn) => {
        const [facts, regime, receivedAt, later, paused] = drawn
        const due = (ms: number) =>
          deadlinesOf(facts, { regime, receivedAt: instant(ms), pauses: paused }).answer?.dueAt
        return !isEarlier(due(receivedAt + later), due(receivedAt))
      }),
      { numRuns: 100 },
    )
    fc.assert(
      fc.property(zones, terms, rolls, moments, gaps, (...drawn) => {
        const [facts, term, roll, receivedAt, later] = drawn
        const due = (ms: number) =>
          bareDeadline(facts, instant(ms).toZonedDateTimeISO(facts.zone), { term, roll }).dueAt
        return !isEarlier(due(receivedAt + later), due(receivedAt))
      }),
      { numRuns: 150 },
    )
  })

  test('a pause never shortens', () => {
    fc.assert(
      fc.property(zones, regimes, moments, pauses, (facts, regime, receivedAt, paused) => {
        const about = { regime, receivedAt: instant(receivedAt) }
        const near = paused.map(({ from, to }) => ({
          from: instant(receivedAt + (from.epochMilliseconds % 3_000_000_000)),
          to: to
            ? instant(
                receivedAt + (from.epochMilliseconds % 3_000_000_000) + (to.epochMilliseconds - from.epochMilliseconds),
              )
            : null,
        }))
        const without = deadlinesOf(facts, about).answer
        const one = deadlinesOf(facts, { ...about, pauses: near.slice(0, 1) }).answer
        const all = deadlinesOf(facts, { ...about, pauses: near }).answer
        return !isEarlier(one?.dueAt, without?.dueAt) && !isEarlier(all?.dueAt, one?.dueAt)
      }),
      { numRuns: 150 },
    )
  })
})
