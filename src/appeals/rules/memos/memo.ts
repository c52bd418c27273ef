import type { Refusal } from '#platform/outcome.ts'
import { INTERNAL_TOPICS, type InternalTopic } from '../../terms/internal.ts'
import { type BareFile, bareFile } from './bare-files.ts'

const MOST_SIGNS = 20_000
const MOST_FILES = 5
const MOST_BYTES = 10 * 1024 * 1024

/** A memo as it was typed, with its files as they came. */
export interface TypedMemo {
  words: string
  topic: string
  files: readonly { name: string; bytes: Uint8Array }[]
}

/** A memo that can go into the box: its files bare, under names that tell nothing. */
export interface CleanMemo {
  words: string
  topic: InternalTopic | null
  files: readonly (BareFile & { name: string })[]
}

/** All files of a body's box together: nobody fills the disk with memos of a day. Words alone are always taken. */
export const MOST_BOXED = 500 * 1024 * 1024

export const BOX_FULL: Refusal = {
  field: 'files',
  why: 'Сегодня приложили слишком много файлов. Отправьте записку без них, а файлы добавьте завтра по коду',
}

export const MEMO_LIMITS = { signs: MOST_SIGNS, files: MOST_FILES, bytes: MOST_BYTES }

/**
 * The memo without what would tell of its writer, or every reason why it cannot be taken yet. Names of files are told by nobody:
 * «приложение 1.jpg».
 *
 * @clause K5.3, K5.4
 */
export function cleanMemo(typed: TypedMemo): { memo: CleanMemo } | { refused: Refusal[] } {
  const words = typed.words.trim()
  const bare = typed.files.map(({ bytes }) => bareFile(bytes))
  const refused = [...whyNotSaid(words, typed.topic), ...whyNotAttached(typed.files, bare)]
  if (refused.length > 0) return { refused }
  const files = bare.flatMap((file, place) =>
    file ? [{ ...file, name: `приложение ${place + 1}.${ENDS[file.type]}` }] : [],
  )
  return { memo: { words, topic: typed.topic === '' ? null : (typed.topic as InternalTopic), files } }
}

const ENDS: Record<BareFile['type'], string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'text/plain': 'txt' }

function whyNotSaid(words: string, topic: string): Refusal[] {
  const refused: Refusal[] = []
  if (words === '') refused.push({ field: 'words', why: 'Напишите, что случилось или что изменить' })
  if (words.length > MOST_SIGNS)
    refused.push({ field: 'words', why: 'Сократите текст до 20 000 знаков или отправьте его двумя записками' })
  if (topic !== '' && !Object.hasOwn(INTERNAL_TOPICS, topic))
    refused.push({ field: 'topic', why: 'Выберите тему из списка' })
  return refused
}

function whyNotAttached(files: TypedMemo['files'], bare: readonly (BareFile | undefined)[]): Refusal[] {
  const refuse = (why: string): Refusal[] => [{ field: 'files', why }]
  if (files.length > MOST_FILES) return refuse(`Приложите не больше ${MOST_FILES} файлов`)
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > MOST_BYTES)
    return refuse('Файлы вместе больше 10 МБ. Уменьшите снимки или приложите не все')
  if (bare.includes(undefined))
    return refuse(
      'Приложите снимок (JPEG, PNG) или простой текст (TXT). Из других файлов нельзя надёжно убрать сведения о том, кто их сделал',
    )
  return []
}
