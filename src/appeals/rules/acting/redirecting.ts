import type { Refusal } from '#platform/outcome.ts'
import type { AppealKind } from '../../terms.ts'
import { type Late, whyLate } from './lateness.ts'
import { LONGEST, whyNotSure, whyNotText, whyTooLong } from './typed.ts'

export interface RedirectionWish {
  /** The competent body. */
  to: string
  /** Why it is theirs; told to the client. */
  reason: string
  /** Of a complaint: whether it is about that body or somebody there. */
  isAboutThem: string
  override: string
  sure: string
}

export interface RedirectionFacts {
  kind: AppealKind
  /** What the unit complained about is called: a subordinate organisation may be one. */
  againstName: string | undefined
  late: Pick<Late, 'now' | 'term'>
}

const ABOUT_THEM = 'Жалобу нельзя направлять тем, на кого она подана (59-ФЗ, ст. 8, ч. 6). Выберите вышестоящий орган'

/**
 * Why it may not be sent on: to a named body, with a reason that the client is told, within the term,
 * and never a complaint to whom it is about. 59-FZ, article 8, parts 3 and 6.
 *
 * @clause K1.3
 */
export function whyNotRedirected(wish: RedirectionWish, { kind, againstName, late }: RedirectionFacts): Refusal[] {
  const { to, reason, isAboutThem, override, sure } = wish
  const refusals = [
    ...whyNotText(to, { field: 'to', empty: 'Напишите, в какой орган направляем', longest: LONGEST.line }),
    ...whyNotText(reason, { field: 'reason', empty: 'Напишите, почему это их вопрос: это прочтёт клиент' }),
  ]
  if (kind === 'complaint') {
    if (isAboutThem === 'yes') refusals.push({ field: 'isAboutThem', why: ABOUT_THEM })
    else if (isAboutThem !== 'no') refusals.push({ field: 'isAboutThem', why: 'Скажите, на них ли жалуется клиент' })
    if (againstName && isSame(againstName, to)) refusals.push({ field: 'to', why: ABOUT_THEM })
  }
  const what = 'Направить по компетенции уже поздно'
  const instead = 'Срок прошёл, отвечаем сами: расскажите клиенту, куда ему обратиться'
  return [...refusals, ...whyLate({ ...late, override, what, instead }), ...whyNotSure(sure)]
}

const isSame = (one: string, other: string): boolean => plain(one) === plain(other)

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Why it is not left out of the figures: it is not said why. Taken back, it needs no words. @clause K1.3 */
export const whyNotExcluded = ({ outside, reason }: { outside: string; reason: string }): Refusal[] =>
  outside === 'no'
    ? whyTooLong(reason, 'reason')
    : whyNotText(reason, { field: 'reason', empty: 'Напишите, почему это не наш вопрос' })
