import { z } from 'zod'
import { UnreadableFile } from '#platform/documents/read/unreadable-file.ts'
import { cellWords, nameWords } from '../rules/exchange/cell-words.ts'
import { AT_ONCE, type Steps } from '../rules/exchange/steps.ts'
import { kindCell, needsCell } from '../rules/form-cells.ts'
import { contentSchema, type EntryContent } from '../terms/details.ts'
import type { FormRow } from '../terms/imports.ts'
import { MOST_ROWS } from './limits.ts'

/** Our own export: entries under their processes. What it says besides, numbers and codes, follows from the register and is not read. */
const fileSchema = z.object({
  processes: z.array(
    z.object({
      name: z.string(),
      entries: z.array(z.object({ id: z.uuid().nullable().default(null) }).loose()),
    }),
  ),
})

const NOT_OURS = 'Это файл JSON, но не выгрузка перечня. Выгрузите перечень в JSON и загрузите этот файл'
const BROKEN_JSON = 'Файл JSON повреждён: его не удалось прочитать. Выгрузите перечень заново'
const TOO_MANY = `В файле больше ${MOST_ROWS} точек. Разделите его на части`

/** The rows of our own export, each with all that is said about its entry. @throws UnreadableFile */
export function* readJsonRegister(text: string): Steps<FormRow[]> {
  const read = fileSchema.safeParse(parsed(text))
  if (!read.success) throw new UnreadableFile(NOT_OURS)
  const rows: FormRow[] = []
  for (const process of read.data.processes)
    for (const entry of process.entries) {
      if (rows.length >= MOST_ROWS) throw new UnreadableFile(TOO_MANY)
      rows.push(rowOf(rows.length + 1, process.name, entry))
      if (rows.length % AT_ONCE === 0) yield
    }
  return rows
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\u{feff}/u, ''))
  } catch {
    throw new UnreadableFile(BROKEN_JSON)
  }
}

/** Deeper than anything of an entry lies. */
const DEEPEST = 10

/** What a database cannot keep becomes the sign for a lost letter; what lies deeper than an entry goes is none of it. */
function kept(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '\u{fffd}')
  if (typeof value !== 'object' || value === null) return value
  if (depth > DEEPEST) return null
  if (Array.isArray(value)) return value.map((part) => kept(part, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, kept(part, depth + 1)]))
}

/** What an export says besides is not looked at, however deep it is. */
const picked = (entry: object): object =>
  Object.fromEntries(Object.entries(entry).filter(([key]) => key in contentSchema.shape))

function rowOf(row: number, process: string, entry: { id: string | null }): FormRow {
  const said = contentSchema.safeParse(kept({ ...picked(entry), process }))
  if (!said.success) throw new UnreadableFile(wrongEntry(row, said.error))
  const content = said.data
  return {
    row,
    process: nameWords(content.process),
    name: nameWords(content.name),
    needs: cellWords(content.asWritten.needs ?? needsCell(content.needs)),
    kind: cellWords(content.asWritten.kind ?? kindCell(content.kind, content.features)),
    whole: { touchpointId: entry.id, content: inLines(content) },
  }
}

/** Names stand in one line, as everywhere; nothing else of an export of our own is touched. */
const inLines = (content: EntryContent): EntryContent => ({
  ...content,
  process: oneLine(content.process),
  name: oneLine(content.name),
})

const oneLine = (words: string): string => words.replaceAll(/\s*[\r\n\t]+\s*/g, ' ')

const wrongEntry = (row: number, error: z.ZodError): string =>
  `В точке ${row} поле «${error.issues[0]?.path.join('.') ?? ''}» записано не так, как в выгрузке. Исправьте его и загрузите снова`
