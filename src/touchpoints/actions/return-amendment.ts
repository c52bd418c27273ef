import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { whyNotDecidable, whyNotReturn } from '../rules/deciding.ts'
import { whyNotPermitted } from '../rules/permissions.ts'
import { lockAmendment } from '../store/amendments.ts'
import { putReturn } from '../store/returns.ts'
import type { Remark } from '../terms/amendments.ts'

export interface Returning {
  /** In general, beside the remarks. */
  words: string
  remarks: readonly Remark[]
  /** Which version was read; without it, whatever stands. */
  seen?: number
}

/** Gives an amendment back to those who prepared it, with what to mend. */
export async function returnAmendment(
  work: Work,
  amendmentId: string,
  { words, remarks, seen }: Returning,
): Promise<Outcome<void>> {
  const forbidden = whyNotPermitted('amendment.return', { ...work.by, unitId: null })
  if (forbidden.length > 0) return refuse(...forbidden)
  const amendment = await lockAmendment(work, amendmentId)
  if (!amendment) return refuse({ field: '', why: 'Такой правки нет' })
  const said = remarks.map(({ field, why }) => ({ field, why: why.trim() })).filter(({ why }) => why !== '')
  const refusals = [...whyNotDecidable(amendment, seen), ...whyNotReturn(words, said)]
  if (refusals.length > 0) return refuse(...refusals)

  await putReturn(work, amendment, { words: words.trim(), remarks: said })
  const fields = said.map(({ field }) => field)
  await record(work, 'amendment.returned', `amendment:${amendment.id}`, fields)
  return done(undefined)
}
