import { record } from '#audit'
import { openUnits } from '#identity'
import { fullDay } from '#platform/i18n/dates.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { TOLD } from '../act-words.ru.ts'
import { giveAnew } from '../give-anew.ts'
import { holdAppeal } from '../hold-appeal.ts'
import { type DatedWish, datedChange, markedAfter, whyNotDated } from '../rules/acting/dated-marks.ts'
import { type RegistrationWish, registrationMoment, whyNotRegistered } from '../rules/acting/registering.ts'
import { whyNotRegime } from '../rules/acting/requalifying.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { writeEvent } from '../store/events.ts'
import { meetDeadlines } from '../store/terms-kept.ts'
import { tellClient } from '../tell-client.ts'
import type { Regime } from '../terms.ts'
import { identificationOn } from './identification-on.ts'

export interface Registration extends RegistrationWish, DatedWish {
  /** By which law it is considered; the same, or another with a reason. */
  regime: string
  reason: string
  override: string
}

/**
 * Registers an appeal at its real moment: it takes the place of the assumed one, and the dates follow.
 * The client is told if the date that they know has moved.
 *
 * @clause K2.4, M15c
 */
export async function registerAppeal(
  work: Work,
  appealId: string,
  wish: Registration,
  seen: number,
): Promise<Outcome<void>> {
  const { appeal, refusals } = await holdAppeal(work, appealId, 'register', seen)
  const { receivedAt, againstUnitId } = appeal
  const unitIds = new Set((await openUnits(work)).map(({ id }) => id))
  const facts = { now: work.now, timeZone: work.body.timeZone, receivedAt, unitIds, againstUnitId }
  const identification = await identificationOn(work)
  const reasons = [
    ...refusals,
    ...whyNotRegistered(wish, facts),
    ...whyNotRegime(wish, { ...appeal, identification }),
    ...whyNotDated(wish),
  ]
  if (reasons.length > 0) return refuse(...reasons)

  const at = registrationMoment(wish, facts) ?? work.now
  const regime = wish.regime as Regime
  const marks = markedAfter(appeal.marks, wish)
  const { marked, unmarked } = datedChange(appeal.marks, marks)
  const set = {
    ...{ registered_at: at.toString(), registered_by: work.by.id, regime, marks },
    unit_id: wish.unitId || appeal.unitId,
  }
  await changeAppeal(work, appealId, appeal.version, set)
  const given = await giveAnew(work, appeal, {
    because: 'registered',
    kinds: ['redirect', 'answer', 'extension-notice'],
    change: { regime, marks, registeredAt: at },
  })
  await meetDeadlines(work, appealId, ['registration'])
  const changed =
    regime === appeal.regime ? {} : { was: appeal.regime, became: regime, reason: wish.reason, override: wish.override }
  await writeEvent(work, appealId, 'registered', {
    at: at.toString(),
    unitId: wish.unitId || null,
    ...changed,
    ...(marked.length > 0 ? { marked } : {}),
    ...(unmarked.length > 0 ? { unmarked } : {}),
  })
  const dueOn = given.answer?.dueOn
  if (dueOn && dueOn.toString() !== appeal.dueOn?.toString())
    await tellClient(work, appeal, TOLD.registered(appeal, { until: fullDay(dueOn) }))
  await record(work, 'appeal.registered', `appeal:${appealId}`, [
    'registered_at',
    'unit',
    ...(regime === appeal.regime ? [] : ['regime']),
  ])
  return done(undefined)
}
