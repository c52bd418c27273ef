import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { settled } from '../src/touchpoints/rules/content.ts'
import { entryNeed } from '../src/touchpoints/rules/needs.ts'
import { type EntryContent, NO_CONTENT } from '../src/touchpoints/terms/details.ts'
import type { FullEntry } from '../src/touchpoints/terms/entries.ts'
import { CHANNELS, type Channel, NEEDS, type Need, type NeedObject, OBJECTS } from '../src/touchpoints/terms.ts'

const WORDS = [
  'почта',
  'Кабинет',
  '№ 5',
  '«Сельское',
  'окно»',
  '"ВКонтакте',
  '=1+1',
  "'-2",
  'ё',
  '5,5;',
  '<b>&',
  '😀',
  '—',
  '@имя',
]
const line = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
  .map((words) => `ч ${words.join(' ')}`.trim())
const lines = fc.array(line, { maxLength: 3 }).map((some) => some.join('\n'))
const need = fc
  .record({
    need: fc.constantFrom(...(Object.keys(NEEDS) as Need[])),
    objects: fc.subarray(Object.keys(OBJECTS) as NeedObject[]),
    own: line,
  })
  .map(({ need, objects, own }) => {
    const known: readonly NeedObject[] = NEEDS[need].objects
    const { words } = entryNeed(need, objects, own)
    return { need, objects: objects.filter((one) => known.includes(one)), words }
  })

const content: fc.Arbitrary<EntryContent> = fc
  .record({
    name: line,
    channel: fc.constantFrom(...(Object.keys(CHANNELS) as Channel[])),
    kind: fc.constantFrom('digital' as const, 'offline' as const),
    needs: fc.array(need, { minLength: 1, maxLength: 4 }),
    features: lines,
    accessibility: lines,
    direction: fc.constantFrom('appeals' as const, null),
    asWritten: fc.record({ needs: line, kind: line }, { requiredKeys: [] }),
    bases: fc.array(
      line.map((title) => ({
        kind: 'internal' as const,
        title,
        number: '1-П',
        on: '2026-01-05',
        until: null,
        who: '',
        link: '',
      })),
      { maxLength: 2 },
    ),
  })
  .map((some) => settled({ ...NO_CONTENT, ...some }))

/** Any register, as it could stand: entries of distinct names in processes of distinct names. */
export const registers: fc.Arbitrary<FullEntry[]> = fc
  .array(fc.tuple(line, fc.array(content, { minLength: 1, maxLength: 4 })), { minLength: 1, maxLength: 4 })
  .map((processes) =>
    processes.flatMap(([process, contents], at) =>
      contents.map((one, place) =>
        entryOf({ ...one, process: `${process} ${at}п`, name: `${one.name} ${place}т` }, [at, place]),
      ),
    ),
  )

export function entryOf(content: EntryContent, [at, place]: readonly [number, number]): FullEntry {
  const { process, name, channel, kind, needs, ...details } = content
  const digits = (some: number) => String(some).padStart(6, '0')
  return {
    touchpointId: `00000000-0000-4000-8000-${digits(at)}${digits(place)}`,
    code: 'cdfhjkmn',
    processId: `process ${at}`,
    processName: process,
    name,
    channel: channel ?? 'other',
    kind: kind ?? 'offline',
    needs,
    isKey: content.keyFor.length > 0,
    version: 1,
    sampleOf: null,
    unitId: null,
    includedOn: Temporal.PlainDate.from('2026-01-05'),
    details,
  }
}
