import { actorNames } from '#identity'
import { NotFound } from '#platform/http/answer.ts'
import { dateAndTime } from '#platform/i18n/dates.ts'
import type { Refusal } from '#platform/outcome.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { type ActOn, whyNotActed } from './rules/acting/table.ts'
import { whyNotPermitted } from './rules/permissions.ts'
import { type AppealState, stateOf } from './rules/states.ts'
import { listEvents } from './store/events.ts'
import { findAppeal, lockAppeal } from './store/find-appeal.ts'
import { findVisit, type Visit } from './store/visits.ts'
import type { Appeal } from './terms/appeal.ts'
import { EVENTS } from './terms.ts'

export interface Held {
  appeal: Appeal
  state: AppealState
  /** Why the act may not be done at all: the role, where the appeal stands, somebody who was first. */
  refusals: Refusal[]
}

/** An appeal that this person works; for others, and for whom it is about, there is none. @throws NotFound */
export async function seenAppeal(work: Work, appealId: string): Promise<Appeal> {
  return seenBy(work, isUuid(appealId) ? await findAppeal(work, appealId) : undefined)
}

/**
 * The same for an act, held until the work ends: whoever acts on it meanwhile waits.
 *
 * @param seen the version that the form was drawn with; unset where the act overwrites nothing
 * @throws NotFound
 */
export async function holdAppeal(work: Work, appealId: string, act: ActOn, seen?: number): Promise<Held> {
  const appeal = seenBy(work, isUuid(appealId) ? await lockAppeal(work, appealId) : undefined)
  const state = stateOf(appeal)
  const { version } = appeal
  const refusals = whyNotActed(act, work.by, { ...appeal, state })
  if (seen !== undefined && seen !== version) refusals.push(await overtaken(work, appeal))
  return { appeal, state, refusals }
}

function seenBy(work: Work, appeal: Appeal | undefined): Appeal {
  const refusals = appeal && whyNotPermitted('appeal.see', work.by, appeal)
  if (!appeal || !refusals || refusals.length > 0) throw new NotFound()
  return appeal
}

/** The second of two is told who was first and with what. */
async function overtaken(work: Work, appeal: Appeal): Promise<Refusal> {
  const last = (await listEvents(work, appeal.id)).at(-1)
  const isOwn = last?.by === work.by.id
  const by = isOwn ? 'вы же, в другом окне' : ((last && (await actorNames(work)).get(last.by)) ?? 'другой сотрудник')
  const at = dateAndTime(last?.at ?? appeal.changedAt, work.body.timeZone, work.today)
  const deed = last ? ` (${EVENTS[last.kind].toLowerCase()})` : ''
  return {
    field: '',
    why: `Пока вы писали, с обращением уже поработали: ${by}, ${at}${deed}. Проверьте, что стоит теперь, и отправьте ещё раз`,
  }
}

/** A visit with its appeal held. @throws NotFound */
export async function holdVisit(work: Work, visitId: string): Promise<{ visit: Visit; refusals: Refusal[] }> {
  const found = isUuid(visitId) ? await findVisit(work, visitId) : undefined
  if (!found) throw new NotFound()
  const { refusals } = await holdAppeal(work, found.appealId, 'close-visit')
  return { visit: (await findVisit(work, visitId)) ?? found, refusals }
}
