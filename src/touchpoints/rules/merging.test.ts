import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { BASIS_KINDS, DIRECTIONS, type EntryDetails, NO_DETAILS } from '../terms/details.ts'
import type { FullEntry } from '../terms/entries.ts'
import { type EntryNeed, NEEDS, type Need } from '../terms.ts'
import { ENTRY_PARTS, partLines } from './comparison/entry-words.ts'
import { contentOf } from './entry-content.ts'
import { leftBehind, mergedEntry, unitedNeeds, whyNotMerge } from './merging.ts'
import { entryNeed } from './needs.ts'

const entry = (own: Partial<FullEntry> = {}): FullEntry => ({
  touchpointId: 'one',
  code: 'cdfhjkmn',
  processId: 'process',
  processName: 'Запрос',
  name: 'Касса',
  channel: 'reception',
  kind: 'offline',
  needs: [entryNeed('information')],
  isKey: false,
  version: 1,
  sampleOf: null,
  unitId: null,
  includedOn: Temporal.PlainDate.from('2026-11-17'),
  details: NO_DETAILS,
  ...own,
})

describe('M12: what may become one', () => {
  const stay = entry({ touchpointId: 'two' })
  test.each<[string, FullEntry | undefined, FullEntry | undefined, RegExp | null]>([
    ['two of one process', entry(), stay, null],
    ['two of two processes', entry({ processId: 'other' }), stay, /разных процессах/],
    ['one with itself', entry(), entry(), /самой собой/],
    ['one that has gone', undefined, stay, /уже нет/],
    ['into one that has gone', entry(), undefined, /не стоит/],
  ])('%s', (_, gone, into, ...[why]) => {
    expect(whyNotMerge(gone, into)).toEqual(why ? [{ field: 'successor', why: expect.stringMatching(why) }] : [])
  })
})

describe('M10, M12: needs of both', () => {
  test.each([
    // stay                                    gone                                 united
    [[entryNeed('information')], [entryNeed('information')], ['Получение информации']],
    [[entryNeed('forms')], [entryNeed('information')], ['Получение информации', 'Получение форм документов']],
    [
      [entryNeed('result', ['answer'])],
      [entryNeed('result', ['answer', 'clarification'])],
      ['Получение ответа, разъяснения'],
    ],
    [[entryNeed('other', [], 'Запись')], [entryNeed('other', [], 'запись ')], ['Запись']],
    [[], [entryNeed('forms')], ['Получение форм документов']],
  ])('%j and %j', (stay, gone, united) => {
    expect(unitedNeeds(stay, gone).map(({ words }) => words)).toEqual(united)
  })
})

const words = fc.constantFrom('', 'Пандус', 'Лифт', 'Звонок у двери')
const basis = fc.record({
  kind: fc.constantFrom(...(Object.keys(BASIS_KINDS) as (keyof typeof BASIS_KINDS)[])),
  title: words,
  number: fc.constantFrom('', '7', '25-ОСН'),
  on: fc.constant(null),
  until: fc.constant(null),
  who: words,
  link: fc.constant(''),
})
const direction = fc.constantFrom(...(Object.keys(DIRECTIONS) as (keyof typeof DIRECTIONS)[]))
const details: fc.Arbitrary<EntryDetails> = fc.record({
  direction: fc.option(direction),
  keyFor: fc.uniqueArray(direction),
  features: words,
  bases: fc.array(basis, { maxLength: 3 }),
  accessibility: words,
  whereabouts: fc.record({ address: words, phone: words, email: words, link: words, hours: words }),
  demand: fc.constant(NO_DETAILS.demand),
  asWritten: fc.constant({}),
})
const need = fc
  .tuple(fc.constantFrom(...(Object.keys(NEEDS) as Need[])), fc.nat(), fc.constantFrom('Запись', 'Экскурсия'))
  .map(([one, some, own]) => entryNeed(one, NEEDS[one].objects.slice(0, some % 5), own))
/** Without objects all of them are meant, and any information. */
const covers = (one: EntryNeed, other: EntryNeed) =>
  one.need === other.need &&
  (one.need === 'other'
    ? one.words === other.words
    : other.objects.every((object) => one.objects.includes(object)) &&
      (other.objects.length > 0 || one.objects.length === 0))
const isServed = (needs: readonly EntryNeed[], other: EntryNeed) =>
  needs.some(
    (one) =>
      covers(one, other) ||
      (one.need === other.need && one.need !== 'information' && one.need !== 'other' && one.objects.length === 0),
  )
const anyEntry = fc
  .record({ name: words, needs: fc.array(need, { minLength: 1, maxLength: 4 }), details })
  .map((own) => entry({ ...own, isKey: own.details.keyFor.length > 0 }))

test('M12: a merge loses nothing: whatever either said, the one that stays says or the other’s history keeps', () =>
  fc.assert(
    fc.property(anyEntry, anyEntry, (one, other) => {
      const [stay, gone] = [{ ...one, touchpointId: 'two' }, other]
      const merged = mergedEntry(stay, gone)
      const says = (part: (typeof ENTRY_PARTS)[number]) => partLines(contentOf(merged), part)
      const behind = new Map(leftBehind(stay, gone).map(({ part, lines }) => [part, lines]))
      for (const part of ENTRY_PARTS.filter((one) => one !== 'needs')) {
        for (const line of partLines(contentOf(gone), part))
          expect([...says(part), ...(behind.get(part) ?? [])]).toContain(line)
        for (const line of partLines(contentOf(stay), part)) expect(says(part)).toContain(line)
      }
      for (const served of [...stay.needs, ...gone.needs]) expect(isServed(merged.needs, served)).toBe(true)
      for (const base of [...stay.details.bases, ...gone.details.bases])
        expect(merged.details.bases).toContainEqual(base)
      expect([merged.touchpointId, merged.code, merged.name]).toEqual([stay.touchpointId, stay.code, stay.name])
    }),
  ))
