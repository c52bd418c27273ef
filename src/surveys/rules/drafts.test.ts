import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { normOn } from '#platform/norms.ts'
import { DRAFT_DAYS, draftEndsOn, isDraftOver } from './drafts.ts'

const day = Temporal.PlainDate.from
const days = normOn(DRAFT_DAYS, day('2026-11-21'))

describe('M15e: what was begun is kept for a week', () => {
  test.each([
    // begun        today         over
    ['2026-11-21', '2026-11-21', false],
    ['2026-11-21', '2026-11-28', false],
    ['2026-11-21', '2026-11-29', true],
    ['2026-12-28', '2027-01-04', false],
    ['2026-12-28', '2027-01-05', true],
    ['2027-02-25', '2027-03-04', false],
  ])('begun on %s, on %s it is over: %s', (savedOn, today, isSo) => {
    expect(isDraftOver(day(savedOn), days, day(today))).toBe(isSo)
  })

  test('the last day is told beforehand', () => {
    expect(String(draftEndsOn(day('2026-11-21'), days))).toBe('2026-11-28')
  })
})
