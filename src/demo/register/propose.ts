import { openUnits } from '#identity'
import type { Work } from '#platform/work.ts'
import {
  type Basis,
  type Deed,
  type EntryContent,
  type FullEntry,
  includeAmendments,
  listFullEntries,
  makeAmendment,
  NO_CONTENT,
  type Override,
  submitAmendment,
} from '#touchpoints'
import { UNITS } from '../ministry.ts'
import { given } from '../parts.ts'
import type { Act } from '../story/acts.ts'
import { type At, EDITORS, PROCESSES, type UnitKey } from './told.ts'

export interface Proposal {
  deed: Deed
  unit: UnitKey
  at?: At
  content?: Partial<EntryContent>
  reason?: string
  grounds?: Basis
  /** Where to turn now, or which of two stays. */
  successor?: At
}

/** Begins an amendment as its editor would. */
export async function draft(work: Work, { deed, unit, at, content, successor, ...rest }: Proposal) {
  const entries = await listFullEntries(work)
  const entry = at && entryAt(entries, at)
  const isWhole = deed === 'include' || deed === 'change'
  const words = {
    content: isWhole ? { ...(entry ? wordsOf(entry) : NO_CONTENT), ...content } : null,
    reason: rest.reason ?? '',
    grounds: rest.grounds ?? null,
    successorId: successor ? entryAt(entries, successor).touchpointId : null,
    turnTo: '',
    unitId: await unitId(work, unit),
  }
  const { content: whole, ...wish } = words
  const touchpointId = entry?.touchpointId ?? null
  const id = given(await makeAmendment(work, { ...wish, deed, touchpointId, ...(whole ? { content: whole } : {}) }))
  return { id, words }
}

/** Begins an amendment and sends it to the registrar. @returns its id */
export async function submit(work: Work, proposal: Proposal): Promise<string> {
  const { id, words } = await draft(work, proposal)
  given(await submitAmendment(work, id, { seen: 1, words }))
  return id
}

/** Amendments of one unit that were submitted on one day and included by one decision on another. */
export function included(
  unit: UnitKey,
  ago: { submitted: number; included: number },
  proposals: readonly Omit<Proposal, 'unit'>[],
  overrides: readonly Override[] = [],
): Act[] {
  const ids: string[] = []
  return [
    {
      ago: ago.submitted,
      by: EDITORS[unit] ?? 'editor',
      do: async (work) => {
        for (const proposal of proposals) ids.push(await submit(work, { ...proposal, unit }))
      },
    },
    {
      ago: ago.included,
      by: 'registrar',
      do: async (work) => void given(await includeAmendments(work, ids, overrides)),
    },
  ]
}

export async function unitId(work: Work, unit: UnitKey): Promise<string | null> {
  return (await openUnits(work)).find(({ name }) => name === UNITS[unit].name)?.id ?? null
}

export function entryAt(entries: readonly FullEntry[], { process, name }: At): FullEntry {
  const entry = entries.find((one) => one.processName === PROCESSES[process] && one.name === name)
  if (!entry) throw new Error(`the invented register has no «${name}» in «${PROCESSES[process]}»`)
  return entry
}

const wordsOf = ({ processName, name, channel, kind, needs, details }: FullEntry): EntryContent => ({
  ...details,
  process: processName,
  name,
  channel,
  kind,
  needs: needs.map(({ need, objects, words }) => ({ need, objects: [...objects], words })),
})
