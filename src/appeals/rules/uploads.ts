import type { Refusal } from '#platform/outcome.ts'
import { sizeWords } from './files.ts'

/** What a program uploads waits so long for the thing that it goes to. */
export const UPLOAD_HOURS = 24

/** How much of what goes to nothing so far a body keeps. */
const MOST_WAITING = 4 * 1024 * 1024 * 1024

/** Why no more is uploaded now. @clause K2.4 */
export const whyNoRoom = (bytes: number, waiting: number): Refusal[] =>
  bytes + waiting > MOST_WAITING
    ? [
        {
          field: 'file',
          why: `Загруженные файлы, которые ни к чему не приложены, заняли ${sizeWords(MOST_WAITING)}. Приложите их или подождите сутки`,
        },
      ]
    : []
