import type { Refusal } from '#platform/outcome.ts'
import type { FileNorm } from '../../terms/files.ts'
import { FILE_NORMS, sizeWords, typeWords } from '../files.ts'

/** How much of what is only begun a body keeps; beyond it words are taken as ever, and files later. */
export const ROOM_FOR_DRAFTS = 4 * 1024 * 1024 * 1024

interface Sized {
  bytes: number
}

export interface DraftRoom {
  kept: readonly Sized[]
  sent: readonly Sized[]
  /** All that drafts of the body hold. */
  all: number
}

/** Why no more files go to what this form has already; of each file by itself another rule judges. @clause K2.4 */
export function whyNoMore({ kept, sent, all }: DraftRoom, norm: FileNorm): Refusal[] {
  const field = 'files'
  const sum = (files: readonly Sized[]) => files.reduce((total, { bytes }) => total + bytes, 0)
  if (kept.length === 0 && sent.length === 0) return []
  if (all + sum(sent) > ROOM_FOR_DRAFTS)
    return [
      {
        field,
        why: 'Сейчас загружают очень много файлов. Отправьте без них, а файлы приложите потом на странице обращения',
      },
    ]
  const refusals: Refusal[] = []
  if (kept.length + sent.length > norm.mostFiles)
    refusals.push({
      field,
      why: `Всего можно приложить ${norm.mostFiles}, уже приложено ${kept.length}. Уберите лишние или пришлите их потом дополнением`,
    })
  if (sum(kept) + sum(sent) > norm.mostTogether)
    refusals.push({
      field,
      why: `Вместе с приложенными раньше файлы больше ${sizeWords(norm.mostTogether)}. Уберите лишние или пришлите их потом дополнением`,
    })
  return refusals
}

/** «.pdf,.jpg»: what the browser's window offers. */
export const acceptOf = (endings: readonly (readonly string[])[]): string =>
  [...new Set(endings.flat())].map((ending) => `.${ending}`).join(',')

const ALL_TYPES = FILE_NORMS.map(({ value }) => value.types.length)

/** What may be attached, in a few words; a body that takes only some kinds names them. @clause K2.4 */
export function allowedWords(norm: FileNorm): string {
  const kinds = ALL_TYPES.includes(norm.types.length) ? 'Документы, снимки, записи звука и видео' : typeWords(norm)
  return `${kinds}. Каждый файл до ${sizeWords(norm.mostBytes)}, всего до ${norm.mostFiles}`
}
