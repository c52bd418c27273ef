import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { RESERVED, whyNotBodyCode, whyNotNamed } from './bodies.ts'
import { changedFields } from './changed-fields.ts'
import { TIME_ZONES, zoneChoices, zoneLabel } from './time-zones.ts'
import { whyStale } from './versions.ts'

describe('the name of a body', () => {
  const wish = { name: 'Министерство', genitive: 'министерства', timeZone: 'Asia/Magadan' }
  test.each([
    [{}, []],
    [{ name: ' ' }, ['name']],
    [{ genitive: '' }, ['genitive']],
    [{ timeZone: '' }, ['timeZone']],
    [{ timeZone: 'UTC' }, ['timeZone']],
    [{ timeZone: '__proto__' }, ['timeZone']],
    [{ name: 'ы'.repeat(401), genitive: '\n', timeZone: 'x' }, ['name', 'genitive', 'timeZone']],
  ])('%o: %j', (change, fields) => {
    expect(whyNotNamed({ ...wish, ...change }).map(({ field }) => field)).toEqual(fields)
  })
})

describe('the code of a body', () => {
  const inUse = ['desk', 'sign-in', 'api', 'e']
  test.each(['minselhoz', 'a1', 'a-b-c', 'desk2', 'a'.repeat(31)])('%s can be taken', (code) => {
    expect(whyNotBodyCode(code, inUse)).toEqual([])
  })
  test.each(RESERVED)('%s stays with the product, also where nothing has that address yet', (code) => {
    expect(whyNotBodyCode(code, [])).toHaveLength(1)
  })
  test.each([
    ['dev', 'api', 'e', 'receipt', 'desk', 'assets', 'static', 'admin'],
    ['appeals', 'surveys', 'measures', 'reports', 'knowledge', 'channels', 'clients', 'touchpoints'],
  ])('%s and the rest of the product’s own words are reserved', (...codes) => {
    expect(codes.filter((code) => !RESERVED.includes(code))).toEqual([])
  })
  test.each(['', 'a', 'e', 'desk', 'sign-in', 'Desk', '1a', '-a', 'a_b', 'a/b', 'a b', 'орган', 'a\n', 'a'.repeat(32)])(
    '%j cannot',
    (code) => expect(whyNotBodyCode(code, inUse)).toHaveLength(1),
  )
})

describe('the time zones of Russia', () => {
  const at = Temporal.Instant.from('2026-11-21T00:00:00Z')

  test('stand from west to east', () => {
    const offsets = Object.keys(TIME_ZONES).map((zone) => at.toZonedDateTimeISO(zone).offsetNanoseconds)
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
    expect(new Set(offsets).size).toBe(11)
  })

  test.each([
    ['Europe/Kaliningrad', 'Калининград: UTC+2'],
    ['Asia/Magadan', 'Магадан: UTC+11'],
    ['America/St_Johns', 'America/St_Johns: UTC−3:30'],
  ])('%s is «%s»', (zone, label) => expect(zoneLabel(zone, at)).toBe(label))

  test('an offset is that of the moment: Magadan moved east in 2016', () => {
    const before = Temporal.Instant.from('2016-04-01T00:00:00Z')
    expect(zoneChoices(before)).toContainEqual({ value: 'Asia/Magadan', label: 'Магадан: UTC+10' })
  })
})

test.each([
  [3, 3, 0],
  [2, 3, 1],
  [4, 3, 1],
  [undefined, 3, 1],
])('drawn with version %s, standing at %i', (seen, stands, reasons) =>
  expect(whyStale(seen, stands)).toHaveLength(reasons),
)

test.each([
  [{ name: 'А' }, []],
  [{ name: 'Б' }, ['name']],
  [{ name: 'А', roles: ['clerk', 'head'] }, []],
  [{ name: 'Б', roles: ['head'] }, ['name', 'roles']],
])('%o against what stands: %j', (wish, fields) => {
  expect(changedFields({ name: 'А', roles: ['clerk', 'head'], version: 1 }, wish)).toEqual(fields)
})
