import type { Amendment, CheckLine, EntryVersion, State } from '../terms/amendments.ts'
import type { Round } from '../terms/decisions.ts'
import type { FullEntry } from '../terms/entries.ts'
import type { Numbered } from '../terms.ts'
import { type ComparedPart, comparedParts } from './comparison/compared.ts'
import { contentOf } from './entry-content.ts'
import { type LeftBehind, leftBehind, mergedEntry, whyNotMerge } from './merging.ts'
import { numberOf, type StandingRegister } from './standing-register.ts'

/** Two entries before they become one. */
export interface MergeView {
  gone: Numbered<FullEntry>
  stay: Numbered<FullEntry>
  united: readonly ComparedPart[]
  leftBehind: readonly LeftBehind[]
}

/** What an amendment proposes beside what stands. */
export interface Beside {
  /** The entry as it stands; of a decided amendment as it stood before. */
  standing: StandingBeside | null
  /** Nothing for an exclusion and a merge. */
  compared: readonly ComparedPart[] | null
}

interface StandingBeside {
  touchpointId: string
  name: string
  processName: string
  code: string
  /** Empty where it stands no more. */
  number: string
}

/** All that is read before a decision, and afterwards. */
export interface DecisionView extends Beside {
  amendment: Amendment
  state: State
  lines: readonly CheckLine[]
  rounds: readonly Round[]
  successor: { name: string; number: string } | null
  merge: MergeView | null
  /** How many excluded entries send people to the one that is to go. */
  turnedTo: number
  mayDecide: boolean
  mayMend: boolean
  /** It waits for the decision and may still be taken back; not offered to whoever decides about another's. */
  mayWithdraw: boolean
  unit: string | null
  /** By `person:…` and `token:…`. */
  names: ReadonlyMap<string, string>
}

/** What is not decided is held against what stands now. @clause M5 */
export function besideStanding({ touchpointId, content }: Amendment, register: StandingRegister): Beside {
  const entry = register.entries.get(touchpointId ?? '')
  return {
    standing: entry ? { ...entry, number: numberOf(register, entry) } : null,
    compared: content && comparedParts(entry ? contentOf(entry) : null, content),
  }
}

/** What became of an entry by an amendment beside what stood before: both are versions that never change. @clause M6 */
export function besideBefore(
  { id, touchpointId, baseVersion, content }: Amendment,
  versions: readonly (EntryVersion & { code: string })[],
  register: StandingRegister,
): Beside {
  const at = versions.findIndex(({ amendmentId }) => amendmentId === id)
  const after = versions[at]
  const before = after ? versions[at - 1] : versions.find(({ number }) => number === baseVersion)
  const shown = before ?? after ?? versions.at(-1)
  const entry = register.entries.get(touchpointId ?? '')
  const proposed = content && after ? contentOf(after) : content
  return {
    standing: shown ? { ...shown, number: entry ? numberOf(register, entry) : '' } : null,
    compared: proposed && comparedParts(before ? contentOf(before) : null, proposed),
  }
}

/** Nothing where the two may not become one. @clause M12 */
export function mergeView(
  register: StandingRegister,
  gone: FullEntry | undefined,
  stay: FullEntry | undefined,
): MergeView | null {
  if (!gone || !stay || whyNotMerge(gone, stay).length > 0) return null
  return {
    gone: { ...gone, number: numberOf(register, gone) },
    stay: { ...stay, number: numberOf(register, stay) },
    united: comparedParts(contentOf(stay), contentOf(mergedEntry(stay, gone))).filter(({ isSame }) => !isSame),
    leftBehind: leftBehind(stay, gone),
  }
}
