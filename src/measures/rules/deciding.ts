import type { Temporal } from 'temporal-polyfill'
import type { Refusal } from '#platform/outcome.ts'
import { isKind } from '../terms.ts'
import { isBefore, readDay } from './days.ts'

/** In characters. */
export const LONGEST = { deed: 300, reason: 3000, done: 3000, effect: 3000, wordBack: 3000 } as const

/** A measure as it is typed. */
export interface MeasureWish {
  kind: string
  /** What will be done. */
  deed: string
  owner: string
  dueOn: string
}

export interface DecidingFacts {
  /** The owner works here today. */
  ownerWorks: boolean
  today: Temporal.PlainDate
}

/** Why a measure may not be decided so: one of five kinds, what will be done, an owner, a date that is still ahead. @clause K3.6 */
export function whyNotDecided({ kind, deed, ...terms }: MeasureWish, facts: DecidingFacts): Refusal[] {
  const refusals: Refusal[] = []
  if (!isKind(kind)) refusals.push({ field: 'kind', why: 'Выберите вид решения: один из пяти' })
  refusals.push(
    ...whyNotText(deed, { field: 'deed', empty: 'Напишите, что будет сделано', longest: LONGEST.deed }),
    ...whyNotTerms(terms, facts),
  )
  return refusals
}

/** Why a measure may not have this owner and date. @clause K3.6 */
export function whyNotTerms({ owner, dueOn }: Pick<MeasureWish, 'owner' | 'dueOn'>, facts: DecidingFacts): Refusal[] {
  const refusals: Refusal[] = []
  const due = readDay(dueOn)
  if (owner === '') refusals.push({ field: 'owner', why: 'Выберите, кто отвечает' })
  else if (!facts.ownerWorks) refusals.push({ field: 'owner', why: 'Этот сотрудник уже не работает. Выберите другого' })
  if (!due) refusals.push({ field: 'dueOn', why: 'Укажите срок: день, месяц и год' })
  else if (isBefore(due, facts.today))
    refusals.push({ field: 'dueOn', why: 'Этот день уже прошёл. Укажите срок впереди' })
  return refusals
}

/** Why the owner and the date of a measure stay as they are: it is done, or somebody changed them first. @clause K3.6 */
export function whyTermsStay({
  seen,
  version,
  isDone,
}: {
  seen: number | undefined
  version: number
  isDone: boolean
}): Refusal[] {
  if (isDone) return [{ field: '', why: 'Мера уже сделана: срок и ответственный остаются, какими были' }]
  if (seen === undefined || seen === version) return []
  const why =
    'Пока вы писали, срок или ответственного изменили. Сейчас сохранено то, что выше. Если верно ваше, сохраните ещё раз'
  return [{ field: '', why }]
}

/** Why it may not be decided that nothing will be done: there is a decision already, or no reason. @clause K3.6 K3.7 */
export function whyNotDeclined(reason: string, facts: { measures: number; isDeclined: boolean }): Refusal[] {
  if (facts.isDeclined) return [{ field: '', why: 'Так уже решили. Если передумали, назначьте меру' }]
  if (facts.measures > 0) return [{ field: '', why: 'По этой проблеме уже есть мера. Напишите, чем она кончилась' }]
  const empty = 'Напишите, почему меры не будет: люди прочтут это вместо ответа'
  return whyNotText(reason, { field: 'reason', empty, longest: LONGEST.reason })
}

/** Why a text that people wait for will not do. */
export function whyNotText(text: string, wish: { field: string; empty: string; longest: number }): Refusal[] {
  const { field, empty, longest } = wish
  if (text === '') return [{ field, why: empty }]
  if (text.length > longest) return [{ field, why: `Сократите до ${longest} знаков, сейчас ${text.length}` }]
  return []
}
