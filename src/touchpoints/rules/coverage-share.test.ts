import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { NO_DETAILS } from '../terms/details.ts'
import { coverageByMonth, monthsBetween } from './coverage-share.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const version = (
  touchpointId: string,
  deed: 'included' | 'changed' | 'excluded' | 'merged',
  on: string,
  email = '',
) => ({
  touchpointId,
  deed,
  channel: 'email' as const,
  whereabouts: { ...NO_DETAILS.whereabouts, email },
  includedOn: day(on),
})
const through = (touchpointId: string, month: string, interactions: number, cameThrough = touchpointId) => ({
  touchpointId,
  cameThrough,
  channel: null,
  address: null,
  month,
  interactions,
})
const by = (address: string, month: string, interactions: number) => ({
  touchpointId: null,
  cameThrough: null,
  channel: 'email' as const,
  address,
  month,
  interactions,
})

test.each([
  ['2026-11-22', '2026-11-22', ['2026-11']],
  ['2026-12-31', '2027-01-01', ['2026-12', '2027-01']],
  ['2026-02-28', '2026-01-01', []],
])('M11: months from %s to %s', (from, to, months) => expect(monthsBetween(day(from), day(to))).toEqual(months))

describe('M11: the share of interactions that the register covers, month by month', () => {
  test.each([
    // what happened                        versions                                                          came                             covered
    ['included on the last day', [version('a', 'included', '2026-02-28')], [through('a', '2026-02', 4)], 4],
    ['included on the day after', [version('a', 'included', '2026-03-01')], [through('a', '2026-02', 4)], 0],
    [
      'excluded within the month',
      [version('a', 'included', '2026-01-01'), version('a', 'excluded', '2026-02-03')],
      [through('a', '2026-02', 4)],
      4,
    ],
    [
      'excluded the month before',
      [version('a', 'included', '2026-01-01'), version('a', 'excluded', '2026-01-31')],
      [through('a', '2026-02', 4)],
      0,
    ],
    [
      'an address that was written down later',
      [version('a', 'included', '2026-01-01', 'a@b.ru'), version('a', 'changed', '2026-03-01', 'x@y.ru')],
      [by('x@y.ru', '2026-02', 4), by('a@b.ru', '2026-02', 1)],
      1,
    ],
    [
      'merged later: then it stood itself',
      [version('a', 'included', '2026-01-01'), version('a', 'merged', '2026-06-01')],
      [through('b', '2026-02', 4, 'a')],
      4,
    ],
    [
      'merged before',
      [version('b', 'included', '2026-01-01'), version('a', 'merged', '2026-01-02')],
      [through('b', '2026-02', 4, 'a')],
      4,
    ],
  ])('%s', (_, versions, sums, covered) => {
    const all = sums.reduce((sum, { interactions }) => sum + interactions, 0)
    const [month] = coverageByMonth(['2026-02'], versions, sums)
    expect([month?.all, month?.covered]).toEqual([all, covered])
  })

  test('before any entry stood there is nothing to hold against', () => {
    expect(
      coverageByMonth(['2026-01', '2026-02'], [version('a', 'included', '2026-02-01')], [by('', '2026-01', 2)]),
    ).toEqual([
      { month: '2026-01', all: 2, covered: 0, hasRegister: false },
      { month: '2026-02', all: 0, covered: 0, hasRegister: true },
    ])
  })
})
