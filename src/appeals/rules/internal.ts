import type { Refusal } from '#platform/outcome.ts'
import { INTERNAL_TOPICS } from '../terms/internal.ts'
import type { AppealKind, Regime } from '../terms.ts'

/** What an employee may bring, in the sequence of the form. @clause K2.5, K5.4 */
export const INTERNAL_KINDS = {
  suggestion: 'Предложение',
  application: 'Заявление',
  complaint: 'Жалоба',
  question: 'Вопрос',
  information: 'Запрос информации',
  memo: 'Записка об условиях труда',
} as const satisfies Partial<Record<AppealKind, string>>

export type InternalKind = keyof typeof INTERNAL_KINDS

/** All of it is considered inside the body, by its own dates. */
export const INTERNAL_REGIME: Regime = 'internal'

export interface TypedInternal {
  kind: string
  topic: string
  words: string
  /** Whom a complaint is about; empty: nobody. */
  against: string
}

/** Why it cannot be sent yet; an empty list means it can. @clause K5.4 */
export function whyNotBroughtInside(
  { kind, topic, words, against }: TypedInternal,
  people: readonly string[],
): Refusal[] {
  const refused: Refusal[] = []
  if (!Object.hasOwn(INTERNAL_KINDS, kind)) refused.push({ field: 'kind', why: 'Выберите, что это' })
  if (topic !== '' && !Object.hasOwn(INTERNAL_TOPICS, topic))
    refused.push({ field: 'topic', why: 'Выберите тему из списка' })
  if (against !== '' && kind !== 'complaint')
    refused.push({ field: 'against', why: 'Сотрудника называют только в жалобе: выберите «Жалоба» или уберите имя' })
  if (against !== '' && !people.includes(against))
    refused.push({
      field: 'against',
      why: 'Этот сотрудник здесь больше не работает: уберите имя и напишите его в тексте',
    })
  if (words.trim() === '') refused.push({ field: 'words', why: 'Напишите, о чём обращение' })
  return refused
}
