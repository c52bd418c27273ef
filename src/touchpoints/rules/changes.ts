import { Temporal } from 'temporal-polyfill'
import type { PlacedVersion } from '../terms/history.ts'
import { type ComparedPart, comparedParts } from './comparison/compared.ts'
import { contentOf } from './entry-content.ts'
import { bySequence, isStanding } from './replay.ts'

/** What became of an entry between two days. */
export const BECAME = {
  came: 'Включены',
  changed: 'Изменены',
  merged: 'Объединены с другими',
  went: 'Исключены',
  passed: 'Появились и ушли',
} as const

export type Became = keyof typeof BECAME

export interface Change {
  became: Became
  touchpointId: string
  /** As it stood at the end of the first day, and at the end of the second. */
  before: PlacedVersion | undefined
  after: PlacedVersion | undefined
  /** In what the two differ, part by part; empty where it was changed back. */
  parts: readonly ComparedPart[]
  /** All that was included in between, the first one first. */
  since: readonly PlacedVersion[]
}

/**
 * What the register became between the ends of two days: what came, what was changed, merged or excluded, with every version
 * that did it. Told in the sequence of the form.
 *
 * @param versions of each entry that anything happened to: the one that stood at the end of the first day and all since
 * @clause M6
 */
export function changesOf(versions: readonly PlacedVersion[], from: Temporal.PlainDate): Change[] {
  const byTouchpoint = new Map<string, PlacedVersion[]>()
  for (const version of versions) {
    const known = byTouchpoint.get(version.touchpointId)
    if (known) known.push(version)
    else byTouchpoint.set(version.touchpointId, [version])
  }
  return [...byTouchpoint.values()]
    .map((all) =>
      changeOf(
        all.toSorted((one, other) => one.number - other.number),
        from,
      ),
    )
    .filter((change) => change !== undefined)
    .toSorted((one, other) => bySequence(shown(one), shown(other)))
}

function changeOf(all: readonly PlacedVersion[], from: Temporal.PlainDate): Change | undefined {
  const isSince = ({ includedOn }: PlacedVersion) => Temporal.PlainDate.compare(includedOn, from) > 0
  const since = all.filter(isSince)
  const last = since.at(-1)
  if (!last) return undefined
  const stood = all.findLast((version) => !isSince(version))
  const before = stood && isStanding(stood) ? stood : undefined
  const after = isStanding(last) ? last : undefined
  return {
    became: becameOf(before, last),
    touchpointId: last.touchpointId,
    before,
    after,
    since,
    parts: differ(before, after),
  }
}

function becameOf(before: PlacedVersion | undefined, last: PlacedVersion): Became {
  if (isStanding(last)) return before ? 'changed' : 'came'
  if (!before) return 'passed'
  return last.deed === 'merged' ? 'merged' : 'went'
}

/** In what one version of an entry differs from another, part by part. @clause M6 */
export const differ = (before: PlacedVersion | undefined, after: PlacedVersion | undefined): ComparedPart[] =>
  before && after ? comparedParts(contentOf(before), contentOf(after)).filter(({ isSame }) => !isSame) : []

/** The version that tells where the entry stands, or stood. */
export const shown = ({ after, before, since }: Pick<Change, 'after' | 'before' | 'since'>): PlacedVersion =>
  (after ?? before ?? since.at(-1)) as PlacedVersion
