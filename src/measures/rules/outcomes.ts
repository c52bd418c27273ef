import type { Temporal } from 'temporal-polyfill'
import type { Refusal } from '#platform/outcome.ts'
import { isVerdict } from '../terms.ts'
import { isBefore, readDay } from './days.ts'
import { LONGEST, whyNotText } from './deciding.ts'

/** What was done, as it is typed. */
export interface CompletionWish {
  done: string
  doneOn: string
  checkOn: string
}

/** Why it may not be said that a measure is done so: it is said once, of a day that has come. @clause K3.6 */
export function whyNotCompleted(
  { done, doneOn, checkOn }: CompletionWish,
  { isDone, today }: { isDone: boolean; today: Temporal.PlainDate },
): Refusal[] {
  if (isDone) return [{ field: '', why: 'Уже записано, что мера сделана. Можно записать, что изменилось' }]
  const refusals = whyNotText(done, { field: 'done', empty: 'Напишите, что сделано', longest: LONGEST.done })
  const day = readDay(doneOn)
  if (!day) refusals.push({ field: 'doneOn', why: 'Укажите, в какой день сделано' })
  else if (isBefore(today, day)) {
    refusals.push({ field: 'doneOn', why: 'Этот день ещё не наступил. Запишите, когда будет сделано' })
  }
  return [...refusals, ...whyNotAhead(checkOn, today)]
}

/** What changed, as it is typed. */
export interface EffectWish {
  verdict: string
  words: string
  checkOn: string
}

/** Why the effect may not be stated so: of a measure that is done, with one of four verdicts and with words. @clause K3.6 */
export function whyNotStated(
  { verdict, words, checkOn }: EffectWish,
  { isDone, today }: { isDone: boolean; today: Temporal.PlainDate },
): Refusal[] {
  if (!isDone) return [{ field: '', why: 'Сначала запишите, что сделано и когда' }]
  const refusals: Refusal[] = []
  if (!isVerdict(verdict)) refusals.push({ field: 'verdict', why: 'Выберите, помогло ли: одно из четырёх' })
  const empty = 'Напишите, что изменилось и по чему это видно'
  refusals.push(...whyNotText(words, { field: 'words', empty, longest: LONGEST.effect }))
  if (verdict === 'too-early' && checkOn === '') {
    refusals.push({ field: 'checkOn', why: 'Укажите, когда посмотрите снова' })
  }
  return [...refusals, ...whyNotAhead(checkOn, today)]
}

/** Why a promised day will not do; none need be promised. */
export function whyNotAhead(typed: string, today: Temporal.PlainDate): Refusal[] {
  if (typed === '') return []
  const day = readDay(typed)
  if (!day) return [{ field: 'checkOn', why: 'Укажите день, месяц и год или оставьте поле пустым' }]
  return isBefore(day, today) ? [{ field: 'checkOn', why: 'Этот день уже прошёл. Укажите день впереди' }] : []
}
