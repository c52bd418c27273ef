import type { Refusal } from '#platform/outcome.ts'
import { type EntryDetails, NO_CONTENT } from '../terms/details.ts'
import type { FullEntry } from '../terms/entries.ts'
import type { EntryNeed } from '../terms.ts'
import { ENTRY_PARTS, type EntryPart, partLines } from './comparison/entry-words.ts'
import { settled } from './content.ts'
import { contentOf } from './entry-content.ts'
import { needsCell } from './form-cells.ts'

/** Why these two may not become one; an empty list means they may. @clause M12 */
export function whyNotMerge(gone: FullEntry | undefined, stay: FullEntry | undefined): Refusal[] {
  const why = (words: string): Refusal[] => [{ field: 'successor', why: words }]
  if (!gone) return why('Точки, которую объединяют, в перечне уже нет')
  if (!stay) return why('Точка, которая должна остаться, в перечне не стоит. Выберите другую')
  if (gone.touchpointId === stay.touchpointId) return why('Точку не объединить с самой собой. Выберите другую')
  if (gone.processId !== stay.processId)
    return why('Точки стоят в разных процессах. Объединить можно только точки одного процесса')
  return []
}

/** All that either of the two serves, each need once, in the order's sequence and words. @clause M10, M12 */
export function unitedNeeds(stay: readonly EntryNeed[], gone: readonly EntryNeed[]): EntryNeed[] {
  const own = new Set(stay.map(ownWords))
  const needs = [...stay, ...gone.filter((need) => need.need !== 'other' || !own.has(ownWords(need)))]
  return settled({ ...NO_CONTENT, needs: needs.map((need) => ({ ...need, objects: [...need.objects] })) }).needs
}

const ownWords = ({ need, words }: EntryNeed): string => (need === 'other' ? words.trim().toLowerCase() : '')

/**
 * What the entry that stays says afterwards: lists are united without repeats; of single texts its own stand, those of the
 * other stay in the other's history. Where it says nothing, what the other said is kept.
 *
 * @clause M12
 */
function unitedDetails(stay: EntryDetails, gone: EntryDetails): EntryDetails {
  return {
    direction: stay.direction ?? gone.direction,
    keyFor: [...new Set([...stay.keyFor, ...gone.keyFor])],
    features: stay.features || gone.features,
    bases: withoutRepeats([...stay.bases, ...gone.bases]),
    accessibility: stay.accessibility || gone.accessibility,
    // Whole, never by lines: the hours of one room beside the address of another would send people to a closed door.
    whereabouts: Object.values(stay.whereabouts).every((line) => line === '') ? gone.whereabouts : stay.whereabouts,
    demand: stay.demand,
    asWritten: {},
  }
}

/**
 * The entry that stays, with what both serve. Words of an imported cell stand as long as the cell says the same.
 *
 * @clause M12
 */
export function mergedEntry(stay: FullEntry, gone: FullEntry): FullEntry {
  const needs = unitedNeeds(stay.needs, gone.needs)
  const details = unitedDetails(stay.details, gone.details)
  const { asWritten, features } = stay.details
  const kept = {
    ...(asWritten.needs !== undefined && isSameNeeds(needs, stay.needs) ? { needs: asWritten.needs } : {}),
    ...(asWritten.kind !== undefined && features === details.features ? { kind: asWritten.kind } : {}),
  }
  return {
    ...stay,
    needs,
    isKey: details.keyFor.length > 0 || stay.isKey,
    sampleOf: null,
    details: { ...details, asWritten: kept },
  }
}

const withoutRepeats = <T>(list: readonly T[]): T[] => [
  ...new Map(list.map((one) => [JSON.stringify(one), one])).values(),
]

const isSameNeeds = (one: readonly EntryNeed[], other: readonly EntryNeed[]): boolean =>
  needsCell(one) === needsCell(unitedNeeds(other, []))

/** What the entry that goes says and the one that stays will not: it is kept in its history alone. @clause M12 */
export interface LeftBehind {
  part: EntryPart
  lines: string[]
}

/** Told before two entries become one. @clause M12 */
export function leftBehind(stay: FullEntry, gone: FullEntry): LeftBehind[] {
  const [after, before] = [contentOf(mergedEntry(stay, gone)), contentOf(gone)]
  return ENTRY_PARTS.map((part) => {
    const kept = new Set(partLines(after, part))
    return { part, lines: partLines(before, part).filter((line) => !kept.has(line)) }
  }).filter(({ lines }) => lines.length > 0)
}
