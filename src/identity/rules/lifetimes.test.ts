import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { normOn } from '#platform/norms.ts'
import { isLinkLive, isPasswordStillTheirs, LIFETIMES, linkEndsAt } from './lifetimes.ts'

const lifetimes = normOn(LIFETIMES, Temporal.PlainDate.from('2026-11-17'))
const instant = Temporal.Instant.from

describe('K4.2: how long a one-time link is good', () => {
  test.each([
    ['first', '2026-11-18T09:00:00Z'],
    ['join', '2026-11-24T09:00:00Z'],
    ['reset', '2026-11-17T10:00:00Z'],
    ['second-step', '2026-11-17T09:05:00Z'],
  ] as const)('%s made at nine on the 17th is good until %s', (purpose, until) => {
    expect(String(linkEndsAt(purpose, instant('2026-11-17T09:00:00Z'), lifetimes))).toBe(until)
  })

  test.each([
    // used                  now                     live
    [null, '2026-11-17T09:59:59Z', true],
    [null, '2026-11-17T10:00:00Z', false],
    ['2026-11-17T09:10:00Z', '2026-11-17T09:10:00Z', false],
  ])('used %s, asked at %s: live %s', (used, now, live) => {
    const moments = { endsAt: instant('2026-11-17T10:00:00Z'), usedAt: used === null ? null : instant(used) }
    expect(isLinkLive(moments, instant(now))).toBe(live)
  })

  test.each([
    ['2026-11-17T08:59:59Z', true],
    ['2026-11-17T09:00:00Z', true],
    ['2026-11-17T09:00:01Z', false],
  ])('a password set at %s, the step begun at nine: still theirs %s', (changed, still) => {
    expect(isPasswordStillTheirs({ madeAt: instant('2026-11-17T09:00:00Z') }, instant(changed))).toBe(still)
  })
})
