import type { EntryContent } from '../../terms/details.ts'
import { NEEDS, type Need, type NeedObject } from '../../terms.ts'
import { LONGEST, type Read, readChoices, type Typed } from './typed.ts'

/** Names the field of what a need is about. */
export const objectsField = (need: Need): string => `objects-${need}`

/** Information of any kind, beside that on the progress of a paper. */
export const ANY_OBJECT = 'any'

const MOST_OTHER = 20

/** The nine needs as ticks, each with its objects, and «other» in words of one's own, a line for each. @clause M10 */
export function readNeeds(typed: Typed): Read<EntryContent['needs']> {
  const ticked = readChoices(typed, 'needs', NEEDS)
  const read = ticked.value.map((need) => (need === 'other' ? readOther(typed) : readOne(typed, need)))
  return {
    value: read.flatMap(({ value }) => value),
    refused: [...ticked.refused, ...read.flatMap(({ refused }) => refused)],
  }
}

function readOne(typed: Typed, need: Exclude<Need, 'other'>): Read<EntryContent['needs']> {
  const known: readonly NeedObject[] = NEEDS[need].objects
  const list = Object.fromEntries([ANY_OBJECT, ...known].map((object) => [object, object]))
  const { value, refused } = readChoices(typed, objectsField(need), known.length > 0 ? list : { [ANY_OBJECT]: '' })
  const named = known.filter((object) => value.includes(object))
  const any = value.includes(ANY_OBJECT) || named.length === 0
  const lists = [...(any ? [[]] : []), ...(named.length > 0 ? [named] : [])]
  return { value: lists.map((objects) => ({ need, objects, words: '' })), refused }
}

function readOther(typed: Typed): Read<EntryContent['needs']> {
  const lines = typed
    .get('other-words')
    .split(/\r\n?|\n/)
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
  const refused = []
  if (lines.length > MOST_OTHER)
    refused.push({
      field: 'other-words',
      why: `Своими словами помещается ${MOST_OTHER} потребностей. Сократите список`,
    })
  if (lines.some((line) => line.length > LONGEST.line))
    refused.push({ field: 'other-words', why: `Сократите: в одной строке помещается ${LONGEST.line} знаков` })
  return { value: (lines.length > 0 ? lines : ['']).map((words) => ({ need: 'other', objects: [], words })), refused }
}

export function needFields(needs: EntryContent['needs']): [string, string[]][] {
  const keys = [...new Set(needs.map(({ need }) => need))]
  const objects = keys.map((key): [string, string[]] => [
    objectsField(key),
    needs.filter(({ need }) => need === key).flatMap((one) => (one.objects.length > 0 ? one.objects : [ANY_OBJECT])),
  ])
  return [
    ['needs', keys],
    ...objects.filter(([name]) => name !== objectsField('other')),
    ['other-words', [needs.flatMap(({ need, words }) => (need === 'other' && words ? [words] : [])).join('\n')]],
  ]
}
