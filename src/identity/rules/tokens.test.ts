import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { daysUntil, tokenDays, tokenEndsAt, tokenState, whyNotRevoked, whyNotToken } from './tokens.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string) => Temporal.Instant.from(text)

describe('K4.2: a token has one role and an end within a year', () => {
  test.each([
    ['2026-11-21', 365],
    ['2027-03-01', 366],
    ['2028-02-29', 365],
  ])('a year from %s is %i days', (today, most) => {
    expect(tokenDays(day(today))).toEqual({ most, usual: 90 })
  })

  test.each([
    [{ days: 1 }, []],
    [{ days: 365 }, []],
    [{ days: 366 }, ['endsOn']],
    [{ days: 0 }, ['endsOn']],
    [{ days: -3 }, ['endsOn']],
    [{ days: 1.5 }, ['endsOn']],
    [{ days: Number.NaN }, ['endsOn']],
    [{ role: '' }, ['role']],
    [{ role: 'operator' }, ['role']],
    [{ name: '' }, ['name']],
    [{ name: '', role: '', days: Number.NaN }, ['name', 'role', 'endsOn']],
  ])('%o: %j', (change, fields) => {
    const wish = { name: 'Сайт', role: 'analyst', days: 90, ...change }
    expect(whyNotToken(wish, 365).map(({ field }) => field)).toEqual(fields)
  })

  test.each([
    ['2026-11-21', 0],
    ['2026-11-22', 1],
    ['2027-11-21', 365],
    ['2026-11-20', -1],
    ['', Number.NaN],
    ['21.11.2026', Number.NaN],
    ['2027-02-29', Number.NaN],
    ['2027-02-28T00:00', Number.NaN],
  ])('typed %j: %d days', (typed, days) => expect(daysUntil(typed, day('2026-11-21'))).toBe(days))

  test.each([
    ['Asia/Magadan', '2027-01-01T13:00:00Z'],
    ['Europe/Moscow', '2027-01-01T21:00:00Z'],
  ])('made on 31 December for a day, it ends in %s at %s', (zone, ends) => {
    expect(String(tokenEndsAt(day('2026-12-31'), 1, zone))).toBe(ends)
  })
})

test.each([
  ['2026-11-21T09:00:00Z', null, 'works'],
  ['2026-11-21T10:00:00Z', null, 'ended'],
  ['2026-11-21T09:00:00Z', '2026-11-20', 'revoked'],
  ['2026-11-22T10:00:00Z', '2026-11-20', 'revoked'],
])('at %s, revoked %s: %s', (now, revokedAt, state) => {
  expect(tokenState({ endsAt: at('2026-11-21T10:00:00Z'), revokedAt }, at(now))).toBe(state)
  expect(whyNotRevoked({ revokedAt })).toHaveLength(revokedAt ? 1 : 0)
})
