import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { normOn } from '#platform/norms.ts'
import { type Attempts, afterFailure, isLocked, LOCK_OUT, minutesLocked, NO_ATTEMPTS } from './lock-out.ts'

const norm = normOn(LOCK_OUT, Temporal.PlainDate.from('2026-11-17'))
const START = Temporal.Instant.from('2026-11-17T09:00:00Z')
const at = (minutes: number) => START.add({ seconds: Math.round(minutes * 60) })
const afterFailuresAt = (minutes: readonly number[]): Attempts =>
  minutes.reduce((attempts, minute) => afterFailure(attempts, at(minute), norm), NO_ATTEMPTS)

describe('K4.2: lock-out after failures', () => {
  test.each([
    // failures at minutes       asked at  locked
    [[], 0, false],
    [[0, 0, 0, 0], 0, false],
    [[0, 0, 0, 0, 0], 0, true],
    [[0, 1, 2, 3, 4], 18.99, true],
    [[0, 1, 2, 3, 4], 19, false],
    [[0, 15, 30, 45, 60], 60, true],
    [[0, 1, 2, 3, 18.5], 18.5, false],
    [[0, 1, 2, 3, 4, 19], 19, false],
  ])('failures at minutes %j, asked at minute %s: locked %s', (minutes, asked, locked) => {
    expect(isLocked(afterFailuresAt(minutes), at(asked))).toBe(locked)
  })

  test('after a lock has passed, five more failures are needed', () => {
    const passed = afterFailuresAt([0, 0, 0, 0, 0, 15])
    expect(passed.failures).toBe(1)
    expect(isLocked(passed, at(15))).toBe(false)
  })

  test.each([
    [0, 15],
    [0.01, 15],
    [14, 1],
    [14.99, 1],
  ])('%s minutes after the lock the page says %s', (passed, said) => {
    expect(minutesLocked(afterFailuresAt([0, 0, 0, 0, 0]), at(passed))).toBe(said)
  })

  test('no sequence lets more than five guesses be heard in fifteen minutes', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(gaps, (pauses) => {
        let minute = 0
        let attempts = NO_ATTEMPTS
        const heard: number[] = []
        for (const pause of pauses) {
          minute += pause
          if (isLocked(attempts, at(minute))) continue
          heard.push(minute)
          attempts = afterFailure(attempts, at(minute), norm)
        }
        return heard.every((from) => heard.filter((to) => to >= from && to < from + 15).length <= 5)
      }),
    )
  })
})
