import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  BASIS_KINDS,
  type Basis,
  type BasisKind,
  COUNTING,
  type Counting,
  contentSchema,
  DIRECTIONS,
  type Direction,
  type EntryContent,
} from '../../terms/details.ts'
import { CHANNELS, type Channel, KINDS, type Kind, NEEDS, type Need, type NeedObject, OBJECTS } from '../../terms.ts'
import { tidied } from '../content.ts'
import { readContent } from './read-content.ts'
import { draftFields, readDraft } from './read-draft.ts'
import { typedFrom } from './typed.ts'

const keys = <K extends string>(list: Readonly<Record<K, unknown>>) => fc.constantFrom(...(Object.keys(list) as K[]))
const line = fc.string({ maxLength: 40, unit: 'grapheme' }).map((words) => words.replaceAll(/\s+/g, ' ').trim())
const text = fc.string({ maxLength: 60 }).map((words) => words.replaceAll(/\r\n?/g, '\n').trim())
const day = fc.option(fc.constantFrom('2024-02-29', '2026-03-20', '1999-12-31'))
const basis: fc.Arbitrary<Basis> = fc.record({
  kind: keys<BasisKind>(BASIS_KINDS),
  title: line,
  number: line,
  on: day,
  until: day,
  who: line,
  link: line,
})
const need = fc.record({
  need: keys<Need>(NEEDS),
  objects: fc.subarray(Object.keys(OBJECTS) as NeedObject[]),
  words: line,
})
const content: fc.Arbitrary<EntryContent> = fc
  .record({
    process: line,
    name: line,
    channel: fc.option(keys<Channel>(CHANNELS)),
    kind: fc.option(keys<Kind>(KINDS)),
    needs: fc.array(need, { maxLength: 12 }),
    direction: fc.option(keys<Direction>(DIRECTIONS)),
    keyFor: fc.subarray(Object.keys(DIRECTIONS) as Direction[]),
    features: text,
    bases: fc.array(basis, { maxLength: 20 }),
    accessibility: text,
    whereabouts: fc.record({ address: line, phone: line, email: line, link: line, hours: line }),
    demand: fc.record({
      counting: keys<Counting>(COUNTING),
      perMonth: fc.option(fc.nat(100_000_000)),
      note: line,
    }),
  })
  .map((some) => tidied({ ...some, asWritten: {} }))

test('M6: what a form is drawn with reads back as the same amendment, which every schema takes', () =>
  fc.assert(
    fc.property(content, text, fc.option(basis), (entry, reason, grounds) => {
      const isFilled =
        grounds && contentSchema.parse({ bases: [grounds] }) && tidied({ ...entry, bases: [grounds] }).bases
      const draft = {
        content: withOtherOnce(entry),
        reason,
        grounds: isFilled?.[0] ?? null,
        successorId: null,
        turnTo: reason,
        unitId: null,
      }
      const { value, refused } = readDraft(typedFrom(draftFields(draft)), { deed: 'change', unitId: 'some' })
      expect(refused).toEqual([])
      expect(value).toEqual(draft)
      expect(contentSchema.parse(value.content)).toEqual(value.content)
    }),
  ))

/** A form has one place for needs of one's own; of an unnamed one beside named ones it keeps the named. */
function withOtherOnce(entry: EntryContent): EntryContent {
  const isNamed = entry.needs.some(({ need, words }) => need === 'other' && words !== '')
  return { ...entry, needs: entry.needs.filter(({ need, words }) => need !== 'other' || words !== '' || !isNamed) }
}

const typed = (fields: Record<string, string | string[]>) =>
  typedFrom(new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat()])))

describe('M6: a form is read strictly', () => {
  test.each([
    // field             value                     refused
    ['name', 'я'.repeat(500), []],
    ['name', 'я'.repeat(501), ['name']],
    ['features', 'я'.repeat(4_001), ['features']],
    ['channel', 'pigeon', ['channel']],
    ['channel', 'toString', ['channel']],
    ['kind', 'both', ['kind']],
    ['direction', 'up', ['direction']],
    ['keyFor', ['appeals', 'up'], ['keyFor']],
    ['needs', ['information', 'bribe'], ['needs']],
    ['counting', 'never', ['counting']],
    ['perMonth', '1 200', []],
    ['perMonth', '-1', ['perMonth']],
    ['perMonth', '1e3', ['perMonth']],
    ['perMonth', '100000001', ['perMonth']],
    ['bases-1-kind', 'rumour', ['bases-1-kind']],
    ['bases-20-on', '2026-02-29', ['bases-20-on']],
    ['bases-20-on', '20.02.2026', ['bases-20-on']],
    ['bases-21-on', 'nobody reads it', []],
  ])('%s: %s', (name, value, expected) => {
    expect(readContent(typed({ [name]: value })).refused.map(({ field }) => field)).toEqual(expected)
  })

  test('groups that nobody filled are dropped, the others move up', () => {
    const { value } = readContent(
      typed({ 'bases-1-kind': 'contract', 'bases-3-kind': 'contract', 'bases-3-title': 'О связи' }),
    )
    expect(value.bases.map(({ title }) => title)).toEqual(['О связи'])
  })

  test('objects of a need that is not ticked mean nothing; own needs stand a line each', () => {
    const { value } = readContent(
      typed({ needs: ['other'], 'objects-result': 'answer', 'other-words': ' Обед \r\n\r\nОтдых' }),
    )
    expect(value.needs.map(({ words }) => words)).toEqual(['Обед', 'Отдых'])
  })

  test('where no unit is asked for, the amendment stays of the one it is', () => {
    const of = (unit: string) => readDraft(typed({ unit }), { deed: 'include', unitId: 'ours' })
    expect([of('').value.unitId, of('none').value.unitId]).toEqual(['ours', null])
    expect(of('theirs').refused.map(({ field }) => field)).toEqual(['unit'])
  })
})
