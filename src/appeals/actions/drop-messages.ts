import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdMessages } from '../hold-messages.ts'
import { deleteImport } from '../store/imports.ts'

/** Puts a file aside that was not taken: it holds what people wrote, so nothing of it stays. */
export async function dropMessages(work: Work, id: string): Promise<Outcome<void>> {
  const { file, refused } = await holdMessages(work, id, 'held')
  if (refused.length > 0) return refuse(...refused)
  if (file.takenAt || file.taking) return refuse({ field: '', why: 'Сообщения этого файла уже взяты или их берут' })
  await deleteImport(work, id)
  await record(work, 'messages.dropped', `appeal-import:${id}`)
  return done(undefined)
}
