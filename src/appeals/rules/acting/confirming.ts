import type { Refusal } from '#platform/outcome.ts'
import { whyNotText } from './typed.ts'

export interface ConfirmationFacts {
  /** The date that stands was given while the calendar of a year was missing. */
  isProvisional: boolean
  /** It would be provisional again: the calendar is missing still. */
  isStillMissing: boolean
}

/**
 * Why a provisional date may not be put right by the calendar that came since. A firm one never moves, and no date moves by itself.
 *
 * @clause K2.4, M15c
 */
export function whyNotConfirmed({ reason }: { reason: string }, facts: ConfirmationFacts): Refusal[] {
  if (!facts.isProvisional) return [{ field: '', why: 'Срок поставлен по утверждённому календарю: он не меняется' }]
  if (facts.isStillMissing)
    return [{ field: '', why: 'Календаря этого года ещё нет. Уточните срок, когда его загрузят' }]
  return whyNotText(reason, {
    field: 'reason',
    empty: 'Напишите, чем утверждён календарь: это останется в ходе обращения',
  })
}
