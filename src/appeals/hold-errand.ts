import { ownUnit } from '#identity'
import { NotFound } from '#platform/http/answer.ts'
import type { Refusal } from '#platform/outcome.ts'
import { isUuid } from '#platform/uuid.ts'
import { personBehind, type Work } from '#platform/work.ts'
import { seesErrand } from './rules/acting/errands.ts'
import { type AppealAct, whyNotPermitted } from './rules/permissions.ts'
import { findErrand } from './store/errands.ts'
import { findAppeal, lockAppeal } from './store/find-appeal.ts'
import type { Appeal } from './terms/appeal.ts'
import type { Errand } from './terms/errands.ts'

/** An errand with its appeal, as far as this person may see it: it is theirs, their unit's, or they work the appeal. @throws NotFound */
export async function seenErrand(
  work: Work,
  errandId: string,
): Promise<{ errand: Errand; appeal: Appeal; worksAppeal: boolean }> {
  return errandOf(work, errandId, findAppeal)
}

/** The same for an act: the appeal is held until the work ends. @throws NotFound */
export async function holdErrand(
  work: Work,
  errandId: string,
  act: AppealAct,
): Promise<{ errand: Errand; refusals: Refusal[] }> {
  const { errand, appeal, worksAppeal } = await errandOf(work, errandId, lockAppeal)
  const { againstPersonId, againstUnitId } = appeal
  const about = worksAppeal ? appeal : { againstPersonId, againstUnitId }
  return { errand, refusals: whyNotPermitted(act, work.by, about) }
}

async function errandOf(work: Work, errandId: string, find: typeof findAppeal) {
  const appealId = isUuid(errandId) ? (await findErrand(work, errandId))?.appealId : undefined
  const appeal = appealId === undefined ? undefined : await find(work, appealId)
  const errand = appeal && (await findErrand(work, errandId))
  if (!appeal || !errand) throw new NotFound()
  const worksAppeal = whyNotPermitted('appeal.see', work.by, appeal).length === 0
  if (!worksAppeal && !seesErrand(errand, appeal, await readerIn(work))) throw new NotFound()
  return { errand, appeal, worksAppeal }
}

/** A program sees what the person who answers for it does, as in the list. */
const readerIn = async (work: Work) => ({
  id: personBehind(work.by),
  ownerId: work.by.ownerId,
  unitId: work.by.unitId ?? (await ownUnit(work)),
})
