import type { Refusal } from '#platform/outcome.ts'
import type { Regime } from '../../terms.ts'
import { type Late, whyLate } from './lateness.ts'
import { LONGEST, whyNotText, whyWarned } from './typed.ts'

export interface ExtensionWish {
  days: string
  /** Told to the client. */
  reason: string
  override: string
}

export interface ExtensionFacts {
  /** By how many days at most; unset: such a term is not extended. */
  mostDays: number | undefined
  /** By how many it was extended already. */
  extendedBy: number
  clause: string
  /** The term of telling the client, which passes with the first term or earlier. */
  notice: Pick<Late, 'now' | 'term'>
}

/**
 * Why the head may not extend the term so: for a reason, told to the client in time, within what the law gives.
 * 59-FZ, article 12, part 2: 30 days; 8-FZ, article 18, part 6: 15 days and word of it within seven.
 *
 * @clause M15c
 */
export function whyNotExtended({ days, reason, override }: ExtensionWish, facts: ExtensionFacts): Refusal[] {
  const { mostDays, extendedBy, clause, notice } = facts
  if (mostDays === undefined) return [{ field: '', why: 'Срок таких обращений не продлевают: это не предусмотрено' }]
  const left = mostDays - extendedBy
  if (left <= 0) return [{ field: '', why: `Срок уже продлён на ${extendedBy} дней, больше нельзя (${clause})` }]
  const refusals: Refusal[] = []
  if (!/^\d{1,3}$/.test(days) || Number(days) < 1 || Number(days) > left)
    refusals.push({ field: 'days', why: `Укажите от 1 до ${left} дней (${clause})` })
  refusals.push(...whyNotText(reason, { field: 'reason', empty: 'Напишите причину: её прочтёт клиент' }))
  const what = 'Предупредить клиента о продлении уже поздно'
  return [...refusals, ...whyLate({ ...notice, override, what, instead: 'Ответьте как можно скорее' })]
}

export interface PauseWish {
  why: string
  clause: string
  override: string
}

const BY_LAW: readonly Regime[] = ['59-fz', '8-fz', '210-fz', '210-fz-refusal']

/** Why the term may not stand still: without a ground, or by a law that knows no pauses, unless for a reason. @clause M15c */
export function whyNotPaused({ why, clause, override }: PauseWish, regime: Regime): Refusal[] {
  const refusals = [
    ...whyNotText(why, { field: 'why', empty: 'Напишите, чего ждём' }),
    ...whyNotText(clause, {
      field: 'clause',
      empty: 'Назовите статью или пункт, по которым срок стоит',
      longest: LONGEST.line,
    }),
  ]
  if (BY_LAW.includes(regime)) refusals.push(...whyWarned('В этом законе мы не нашли приостановки срока', override))
  return refusals
}
