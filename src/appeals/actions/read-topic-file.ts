import { record } from '#audit'
import { readTable } from '#platform/documents/read/read-table.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { whyNotPermitted } from '../rules/permissions.ts'
import { topicsIn } from '../rules/topics/reading.ts'
import { keepTopicFile } from '../store/topic-files.ts'

const LONGEST_NAME = 200

/** Reads a classifier out of a table and keeps it to be looked at: nothing is changed yet. @returns the id of what is kept */
export async function readTopicFile(
  work: Work,
  file: { name: string; bytes: Buffer } | undefined,
): Promise<Outcome<string>> {
  const forbidden = whyNotPermitted('topics.change', work.by)
  if (forbidden.length > 0) return refuse(...forbidden)
  if (!file) return refuse({ field: 'file', why: 'Выберите файл' })
  const rows = await readTable(file)
  if ('refused' in rows) return rows
  const lines = topicsIn(rows.done.map(({ row, cells }) => ({ row, cells: cells.map((cell) => cell?.text ?? '') })))
  if ('refused' in lines) return lines
  const name = file.name
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
    .slice(-LONGEST_NAME)
  const id = await keepTopicFile(work, name || 'классификатор', lines.done)
  await record(work, 'topics.brought', `topic-file:${id}`)
  return done(id)
}
