import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { KIND_KEYS, KINDS } from '../terms.ts'
import { readDay } from './days.ts'
import { LONGEST, whyNotDecided, whyNotDeclined, whyTermsStay } from './deciding.ts'
import { whyOvertaken } from './overtaken.ts'

const TODAY = Temporal.PlainDate.from('2026-11-17')
const wish = { kind: 'process', deed: 'Второй дежурный', owner: 'x', dueOn: '2026-12-01' }
const facts = { ownerWorks: true, today: TODAY }

describe('K3.6: a measure has one of five kinds, an owner and a date', () => {
  test('the kinds are five, in the order’s sequence', () => {
    expect(KIND_KEYS.map((key) => KINDS[key].place)).toEqual([1, 2, 3, 4, 5])
  })

  test.each([
    ['all is there', wish, facts, []],
    ['due today', { ...wish, dueOn: '2026-11-17' }, facts, []],
    ['due yesterday', { ...wish, dueOn: '2026-11-16' }, facts, ['dueOn']],
    ['no such day', { ...wish, dueOn: '2026-02-30' }, facts, ['dueOn']],
    ['no day', { ...wish, dueOn: '' }, facts, ['dueOn']],
    ['a sixth kind', { ...wish, kind: 'magic' }, facts, ['kind']],
    ['a kind that every object has', { ...wish, kind: 'constructor' }, facts, ['kind']],
    ['no owner', { ...wish, owner: '' }, { ...facts, ownerWorks: false }, ['owner']],
    ['an owner who left', wish, { ...facts, ownerWorks: false }, ['owner']],
    ['the longest deed', { ...wish, deed: 'х'.repeat(LONGEST.deed) }, facts, []],
    ['a deed one longer', { ...wish, deed: 'х'.repeat(LONGEST.deed + 1) }, facts, ['deed']],
    ['nothing', { kind: '', deed: '', owner: '', dueOn: '' }, facts, ['kind', 'deed', 'owner', 'dueOn']],
  ] as const)('%s', (_, typed, known, fields) => {
    expect(whyNotDecided(typed, known).map(({ field }) => field)).toEqual(fields)
  })
})

describe('K3.6: that nothing will be done is a decision too', () => {
  test.each([
    ['Закон не позволяет', 0, false, []],
    ['', 0, false, ['reason']],
    ['Нет денег', 1, false, ['']],
    ['Нет денег', 0, true, ['']],
  ] as const)('«%s» with %i measures, declined before: %s', (reason, measures, isDeclined, fields) => {
    expect(whyNotDeclined(reason, { measures, isDeclined }).map(({ field }) => field)).toEqual(fields)
  })
})

describe('K3.6: the date of a measure', () => {
  test.each([
    [undefined, 3, false, 0],
    [3, 3, false, 0],
    [2, 3, false, 1],
    [3, 3, true, 1],
  ])('seen %s, stands %i, done %s: %i reasons to stay', (seen, version, isDone, reasons) => {
    expect(whyTermsStay({ seen, version, isDone }).length).toBe(reasons)
  })

  test.each([
    ['2026-11-17', '2026-11-17'],
    ['2026-2-3', undefined],
    ['17.11.2026', undefined],
    ['2027-02-29', undefined],
    ['2028-02-29', '2028-02-29'],
    ['9999-99-99', undefined],
    ['', undefined],
  ])('«%s» is read as %s', (typed, read) => {
    expect(readDay(typed)?.toString()).toBe(read)
  })
})

test.each([
  [undefined, 2, 0],
  [2, 2, 0],
  [1, 2, 1],
  [-1, 0, 1],
])('who saw %s acts of %i is told so: %i', (seen, acts, reasons) => {
  expect(whyOvertaken(seen, acts).length).toBe(reasons)
})
