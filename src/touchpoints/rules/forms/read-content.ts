import type { Refusal } from '#platform/outcome.ts'
import { type Basis, COUNTING, DIRECTIONS, type EntryContent, type Whereabouts } from '../../terms/details.ts'
import { CHANNELS, KINDS } from '../../terms.ts'
import { tidied } from '../content.ts'
import { basisFields, readBasis } from './basis.ts'
import { needFields, readNeeds } from './needs.ts'
import { type Fields, type Read, readChoice, readChoices, readLine, readText, type Typed } from './typed.ts'

/** As many documents as one entry rests on at the most. */
export const MOST_BASES = 20

export const basisGroup = (place: number): string => `bases-${place}`

export const WHEREABOUTS = ['address', 'phone', 'email', 'link', 'hours'] as const satisfies (keyof Whereabouts)[]

const MOST_A_MONTH = 100_000_000

/**
 * Everything that a form of an entry holds, read strictly: what no list holds, no calendar knows or no column takes is
 * refused with words; what is only missing is left for the check. Words of an imported cell are in no field.
 *
 * @clause M6
 */
export function readContent(typed: Typed): Read<EntryContent> {
  const refused: Refusal[] = []
  const of = <T>(read: Read<T>): T => {
    refused.push(...read.refused)
    return read.value
  }
  const line = (name: string) => of(readLine(typed, name))
  const content: EntryContent = {
    process: line('process'),
    name: line('name'),
    channel: of(readChoice(typed, 'channel', CHANNELS)),
    kind: of(readChoice(typed, 'kind', KINDS)),
    needs: of(readNeeds(typed)),
    direction: of(readChoice(typed, 'direction', DIRECTIONS)),
    keyFor: of(readChoices(typed, 'keyFor', DIRECTIONS)),
    features: of(readText(typed, 'features')),
    bases: of(readBases(typed)),
    accessibility: of(readText(typed, 'accessibility')),
    whereabouts: {
      address: line('address'),
      phone: line('phone'),
      email: line('email'),
      link: line('link'),
      hours: line('hours'),
    },
    demand: {
      counting: of(readChoice(typed, 'counting', COUNTING)) ?? 'here',
      perMonth: of(readNumber(typed, 'perMonth')),
      note: line('demandNote'),
    },
    asWritten: {},
  }
  return { value: tidied(content), refused }
}

function readBases(typed: Typed): Read<Basis[]> {
  const groups = Array.from({ length: MOST_BASES }, (_, index) => readBasis(typed, basisGroup(index + 1)))
  return {
    value: groups.flatMap(({ value }) => (value ? [value] : [])),
    refused: groups.flatMap(({ refused }) => refused),
  }
}

function readNumber(typed: Typed, name: string): Read<number | null> {
  const digits = typed.get(name).replaceAll(/\s/g, '')
  if (digits === '') return { value: null, refused: [] }
  const value = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN
  if (value <= MOST_A_MONTH) return { value, refused: [] }
  return { value: null, refused: [{ field: name, why: 'Напишите число цифрами, например 120' }] }
}

/** What a form of this entry is drawn with; read again it gives the same entry. */
export function contentFields(content: EntryContent): Fields {
  const { whereabouts, demand } = content
  return new Map<string, readonly string[]>([
    ['process', [content.process]],
    ['name', [content.name]],
    ['channel', [content.channel ?? '']],
    ['kind', [content.kind ?? '']],
    ...needFields(content.needs),
    ['direction', [content.direction ?? '']],
    ['keyFor', content.keyFor],
    ['features', [content.features]],
    ...content.bases.flatMap((basis, index) => basisFields(basisGroup(index + 1), basis)),
    ['accessibility', [content.accessibility]],
    ...WHEREABOUTS.map((place): [string, string[]] => [place, [whereabouts[place]]]),
    ['counting', [demand.counting]],
    ['perMonth', [demand.perMonth === null ? '' : String(demand.perMonth)]],
    ['demandNote', [demand.note]],
  ])
}
