import type { Refusal } from '#platform/outcome.ts'
import type { Actor } from '#platform/work.ts'
import type { Submission } from '../terms/submission.ts'
import { mayDo, whyNotPermitted } from './permissions.ts'

const UNKEEPABLE = 'В тексте есть знак, который нельзя сохранить. Наберите это место заново'

/** What can be read and searched as one text; more comes as a file. */
export const MOST_SIGNS = 200_000

/**
 * Why this cannot be taken in; an empty list means it can. Nobody is turned away for want of a name, an address or proof of who they are,
 * nor for what they say: only where nothing was said at all, or it cannot be kept as it was said.
 *
 * @clause K2.4, M15b
 */
export function whyNotTaken({ message: { words, files } }: Pick<Submission, 'message'>): Refusal[] {
  if (words.includes('\0') || !words.isWellFormed()) return [{ field: 'words', why: UNKEEPABLE }]
  if (words.length > MOST_SIGNS)
    return [{ field: 'words', why: 'Сократите текст до 200 000 знаков или приложите его файлом' }]
  if (words.trim() === '' && files.length === 0) return [{ field: 'words', why: 'Напишите, о чём обращение' }]
  return []
}

/** Why this person or program may not bring it; whoever is outside may always. @clause K2.3, K5.4 */
export function whyNotBrought({ contour, message: { way } }: Submission, by: Actor): Refusal[] {
  if (by.kind === 'citizen' || by.kind === 'system') return []
  return way === 'internal' ? whyNotPermitted('internal.write', by) : whyNotPermitted('appeal.take-in', by, { contour })
}

/** Whether who brings it registers it at once; otherwise it waits for a clerk. @clause M18b */
export const isRegisteredBy = ({ isRegistered }: Pick<Submission, 'isRegistered'>, by: Actor): boolean =>
  isRegistered === true && (by.kind === 'system' || mayDo('appeal.register', by.roles))
