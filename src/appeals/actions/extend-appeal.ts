import { record } from '#audit'
import { fullDay } from '#platform/i18n/dates.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { TOLD } from '../act-words.ru.ts'
import { byTerm, giveAnew, termOf } from '../give-anew.ts'
import { holdAppeal } from '../hold-appeal.ts'
import { type ExtensionWish, whyNotExtended } from '../rules/acting/extending.ts'
import { mostExtensionDays } from '../rules/norms/in-force.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { writeEvent } from '../store/events.ts'
import { listNorms } from '../store/norms.ts'
import { extendedBy } from '../store/terms-kept.ts'
import { tellClient } from '../tell-client.ts'

/** The head gives more time, and the client is told why and until when. @clause M15c */
export async function extendAppeal(
  work: Work,
  appealId: string,
  wish: ExtensionWish,
  seen: number,
): Promise<Outcome<void>> {
  const { appeal, refusals } = await holdAppeal(work, appealId, 'extend', seen)
  const before = await extendedBy(work, appealId)
  const term = await termOf(work, appeal, 'extension-notice')
  const reasons = [
    ...refusals,
    ...whyNotExtended(wish, {
      mostDays: mostExtensionDays(await listNorms(work), appeal.regime, appeal.receivedOn),
      extendedBy: before,
      clause: term.clause || 'Правила органа',
      notice: { now: work.now, term },
    }),
  ]
  if (reasons.length > 0) return refuse(...reasons)

  const days = Number(wish.days)
  await changeAppeal(work, appealId, appeal.version, {})
  const given = await giveAnew(work, appeal, {
    because: 'extended',
    kinds: ['answer'],
    change: { extension: { days: before + days } },
  })
  const { reason, override } = wish
  const until = given.answer ? fullDay(given.answer.dueOn) : ''
  const told = TOLD.extended(appeal, { until, reason, clause: term.clause })
  const messageId = await tellClient(work, appeal, { ...told, ...byTerm(work, term) })
  await writeEvent(work, appealId, 'extended', { days, reason, messageId, ...(override ? { override } : {}) })
  await record(work, 'appeal.extended', `appeal:${appealId}`, ['due_on'])
  return done(undefined)
}
