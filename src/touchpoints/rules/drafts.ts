import type { Temporal } from 'temporal-polyfill'
import type { Refusal } from '#platform/outcome.ts'
import type { Amendment } from '../terms/amendments.ts'
import { stateOf } from './states.ts'

/** Why this amendment may not be written any more; an empty list means it may. @clause M5 */
export function whyNotOpen(amendment: Amendment): Refusal[] {
  switch (stateOf(amendment)) {
    case 'draft':
    case 'returned':
      return []
    case 'submitted':
      return [refusal('Правка уже на проверке. Изменить её можно, если её вернут; можно и отозвать её и начать новую')]
    case 'included':
      return [refusal('Правка уже принята. Чтобы изменить точку ещё раз, начните новую правку')]
    case 'withdrawn':
      return [refusal('Правку отозвали. Начните новую')]
  }
}

/** Why it may not be withdrawn: only what is not decided can be. @clause M6 */
export function whyNotWithdrawn(amendment: Amendment): Refusal[] {
  const state = stateOf(amendment)
  return state === 'included' || state === 'withdrawn' ? whyNotOpen(amendment) : []
}

/**
 * Two people, or one in two windows, write one draft: whoever saves second is told instead of wiping out the first.
 * @param seen the version that the form was drawn with
 */
export const whyOvertaken = (seen: number, { version }: Pick<Amendment, 'version'>): Refusal[] =>
  seen === version
    ? []
    : [
        refusal(
          'Черновик тем временем сохранили в другом окне или другой человек. Ваше в форме цело. Чтобы увидеть, что разошлось, и оставить своё, нажмите «Сохранить черновик»',
        ),
      ]

/** After this long without a change somebody sits down to the draft anew. */
const SITTING_MINUTES = 60

/** Whether a change begins a new sitting at the draft: the first one, that of another person, the first after a pause. */
export const isNewSitting = (
  { version, savedAt }: Pick<Amendment, 'version' | 'savedAt'>,
  { lastBy, by, now }: { lastBy: string | null; by: string; now: Temporal.Instant },
): boolean => version === 1 || lastBy !== by || now.since(savedAt).total({ unit: 'minutes' }) >= SITTING_MINUTES

const refusal = (why: string): Refusal => ({ field: '', why })
