import type { Refusal } from '#platform/outcome.ts'
import { LONGEST, whyNotText } from './typed.ts'

/** A note for colleagues; the client never sees it. @clause M18b */
export const whyNotNoted = (words: string): Refusal[] =>
  whyNotText(words, { field: 'words', empty: 'Напишите заметку', longest: LONGEST.words })

/** What the client is asked. @clause M15c, M18b */
export const whyNotAsked = (words: string): Refusal[] =>
  whyNotText(words, { field: 'words', empty: 'Напишите, что нужно узнать у клиента', longest: LONGEST.words })
