import { record } from '#audit'
import { MOST_COLUMNS } from '#platform/documents/read/limits.ts'
import { readTable } from '#platform/documents/read/read-table.ts'
import { done, type Outcome, type Refusal, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { likelyMapping } from '../rules/imports/mapping.ts'
import { whyNotPermitted } from '../rules/permissions.ts'
import { insertImport, mappingOfSource } from '../store/imports.ts'
import { MOST_IMPORTED, type Sheet } from '../terms/imports.ts'

export interface BroughtFile {
  name: string
  bytes: Buffer
}

const LONGEST_SOURCE = 60

/** Reads a file of another system and lays it down with a proposed mapping. Nothing is taken yet. @clause K2.4 */
export async function bringMessages(
  work: Work,
  { file, source }: { file: BroughtFile | undefined; source: string },
): Promise<Outcome<string>> {
  const named = source.replaceAll(/\s+/g, ' ').trim()
  const refusals: Refusal[] = [...whyNotPermitted('import.take', work.by, { contour: 'external' })]
  if (named === '' || named.length > LONGEST_SOURCE)
    refusals.push({ field: 'source', why: 'Напишите коротко, откуда файл, например ПОС' })
  if (!file) refusals.push({ field: 'file', why: 'Выберите файл с сообщениями' })
  if (refusals.length > 0 || !file) return refuse(...refusals)
  const read = await readTable(file)
  if ('refused' in read) return read
  const [head, ...rest] = read.done
  const width = Math.min(MOST_COLUMNS, Math.max(...read.done.map(({ cells }) => cells.length)))
  const cellsOf = (cells: (typeof rest)[number]['cells'] = []) =>
    Array.from({ length: width }, (_, place) => cells[place]?.text ?? '')
  const sheet: Sheet = {
    head: cellsOf(head?.cells),
    rows: rest.map(({ row, cells }) => ({ row, cells: cellsOf(cells) })),
  }
  if (sheet.rows.length === 0)
    return refuse({ field: 'file', why: 'В файле только заголовки. Выберите файл с сообщениями' })
  if (sheet.rows.length > MOST_IMPORTED)
    return refuse({ field: 'file', why: 'В файле больше 10 000 сообщений. Разделите его на части' })
  const mapping = likelyMapping(sheet, work.body.timeZone, await mappingOfSource(work, named))
  const id = await insertImport(work, { fileName: file.name.slice(0, 200), source: named, mapping, sheet })
  await record(work, 'messages.brought', `appeal-import:${id}`)
  return done(id)
}
