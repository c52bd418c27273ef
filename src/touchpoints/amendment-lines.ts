import { actorNames, openUnits } from '#identity'
import { dateAndTime } from '#platform/i18n/dates.ts'
import type { Work } from '#platform/work.ts'
import type { AmendmentLine } from './pages/amendments/list.tsx'
import { stateOf } from './rules/states.ts'
import { findEntries } from './store/find-entries.ts'
import type { Amendment } from './terms/amendments.ts'

/** Amendments as a list shows them: what each is about, where it stands, who did that and when. */
export async function linesOf(work: Work, amendments: readonly Amendment[]): Promise<AmendmentLine[]> {
  const names = await actorNames(work)
  const units = new Map((await openUnits(work)).map(({ id, name }) => [id, name]))
  const entries = await findEntries(
    work,
    amendments.map(({ touchpointId }) => touchpointId),
  )
  return amendments.map((amendment) => {
    const { id, number, deed, content, touchpointId, unitId } = amendment
    const entry = entries.get(touchpointId ?? '')
    const state = stateOf(amendment)
    const [at, who] = lastOf(amendment)
    return {
      id,
      number,
      deed,
      state,
      name: content?.name || entry?.name || '',
      process: content?.process || entry?.processName || '',
      unit: units.get(unitId ?? ''),
      said: `${dateAndTime(at, work.body.timeZone, work.today)}, ${names.get(who ?? '') ?? 'программа'}`,
      href: `/desk/amendments/${id}${state === 'draft' || state === 'returned' ? '/draft' : ''}`,
    }
  })
}

const lastOf = (amendment: Amendment) => {
  const { includedAt, includedBy, withdrawnAt, withdrawnBy, returnedAt, returnedBy } = amendment
  if (includedAt) return [includedAt, includedBy] as const
  if (withdrawnAt) return [withdrawnAt, withdrawnBy] as const
  if (returnedAt) return [returnedAt, returnedBy] as const
  if (amendment.submittedAt) return [amendment.submittedAt, amendment.submittedBy] as const
  return [amendment.savedAt, amendment.madeBy] as const
}
