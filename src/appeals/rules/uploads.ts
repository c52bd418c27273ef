import type { Refusal } from '#platform/outcome.ts'

/** What a program uploads waits so long for the thing that it goes to. */
export const UPLOAD_HOURS = 24

/** How much of what goes to nothing so far is kept: of a body, and of one program, so that none stops the others. In gigabytes. */
const MOST_WAITING = { body: 4, program: 1 }
const GIGABYTE = 1024 ** 3

/** What waits already, in bytes. */
export interface Waiting {
  body: number
  program: number
}

/** Why no more is uploaded now. @clause K2.4 */
export function whyNoRoom(bytes: number, waiting: Waiting): Refusal[] {
  if (bytes + waiting.program > MOST_WAITING.program * GIGABYTE)
    return [
      {
        field: 'file',
        why: `Файлы, которые вы загрузили и ни к чему не приложили, заняли ${MOST_WAITING.program}\u00a0ГБ. Приложите их, удалите лишние или подождите сутки`,
      },
    ]
  if (bytes + waiting.body <= MOST_WAITING.body * GIGABYTE) return []
  const why = `Загруженные файлы, которые ни к чему не приложены, заняли ${MOST_WAITING.body}\u00a0ГБ. Приложите свои, удалите лишние или подождите сутки`
  return [{ field: 'file', why }]
}
