import type { Refusal } from '#platform/outcome.ts'
import type { Actor, Work } from '#platform/work.ts'
import type { BroughtBefore, Submission } from '../terms/submission.ts'
import { mayDo, whyNotPermitted } from './permissions.ts'

const UNKEEPABLE = 'В тексте есть знак, который нельзя сохранить. Наберите это место заново'

/** What can be read and searched as one text; more comes as a file. */
const MOST_SIGNS = 200_000

/**
 * Why this cannot be taken in; an empty list means it can. Nobody is turned away for want of a name, an address or proof of who they are,
 * nor for what they say: only where nothing was said at all, or it cannot be kept as it was said.
 *
 * @clause K2.4, M15b
 */
export function whyNotTaken({ message: { words, files }, kept = [] }: Pick<Submission, 'message' | 'kept'>): Refusal[] {
  if (words.includes('\0') || !words.isWellFormed()) return [{ field: 'words', why: UNKEEPABLE }]
  if (words.length > MOST_SIGNS)
    return [{ field: 'words', why: 'Сократите текст до 200 000 знаков или приложите его файлом' }]
  if (words.trim() === '' && files.length + kept.length === 0)
    return [{ field: 'words', why: 'Напишите, о чём обращение' }]
  return []
}

/** Clocks of other systems may be ahead by so much. */
const AHEAD = { minutes: 10 }
const OLDEST = '2000-01-01'

/** Why the days that a program tells cannot be: dates of answers are reckoned from them. @clause K2.4, M15c */
export function whyNotDated(
  { receivedAt, postmarkedOn }: Submission['message'],
  { now, today }: Pick<Work, 'now' | 'today'>,
): Refusal[] {
  const refusals: Refusal[] = []
  const at = receivedAt.epochMilliseconds
  if (at > now.add(AHEAD).epochMilliseconds || receivedAt.toString() < OLDEST)
    refusals.push({ field: 'receivedAt', why: 'Так прийти не могло: это в будущем или до 2000 года. Проверьте момент' })
  const day = postmarkedOn?.toString()
  if (day && (day > today.toString() || day < OLDEST))
    refusals.push({ field: 'postmarkedOn', why: 'Такого штемпеля быть не может. Проверьте день' })
  return refusals
}

/** Why this person or program may not bring it; whoever is outside may always. An oral word is its head's. @clause K2.3, K2.5, K5.4 */
export function whyNotBrought({ contour, message: { way } }: Submission, by: Actor): Refusal[] {
  if (by.kind === 'citizen' || by.kind === 'system') return []
  if (way === 'oral' && !by.roles.includes('head'))
    return [{ field: 'way', why: 'Сказанное руководителю записывает сам руководитель. Запишите это как личный приём' }]
  return way === 'internal' ? whyNotPermitted('internal.write', by) : whyNotPermitted('appeal.take-in', by, { contour })
}

/**
 * Why an appeal that was brought before is not told again: neither its number nor its code goes to whoever does not work it, or whom it is
 * about. A form from outside is known only to whoever filled it in, and an employee's own is told to nobody else.
 *
 * @clause K2.3, K2.4, K5.4
 */
export function whyNotToldAgain({ message }: Submission, by: Actor, before: BroughtBefore): Refusal[] {
  if (by.kind === 'citizen' || by.kind === 'system') return []
  const isTold = message.way === 'internal' ? before.isOwn : whyNotPermitted('appeal.see', by, before).length === 0
  if (isTold) return []
  const field = by.kind === 'person' ? '' : message.external ? 'external' : 'id'
  return [{ field, why: 'Такое обращение уже принято' }]
}

/** Whether who brings it registers it at once; otherwise it waits for a clerk. @clause M18b */
export const isRegisteredBy = ({ isRegistered }: Pick<Submission, 'isRegistered'>, by: Actor): boolean =>
  isRegistered === true && (by.kind === 'system' || mayDo('appeal.register', by.roles))
