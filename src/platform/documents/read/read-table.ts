import { done, type Outcome, refuse } from '../../outcome.ts'
import { guessText } from './guess-text.ts'
import { MOST_FILE_BYTES } from './limits.ts'
import { mainPart } from './main-part.ts'
import { openPackage } from './open-package.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { delimiterIn } from './rules/csv-records.ts'
import type { GridRow } from './rules/grid.ts'
import { UnreadableFile } from './unreadable-file.ts'

const EMPTY = 'Файл пуст. Выберите другой'
const TOO_LARGE = `Файл больше ${MOST_FILE_BYTES / 1024 / 1024}\u00a0МБ. Разделите таблицу на части и загрузите по одной`
const NO_ROWS = 'В файле нет ни одной строки. Проверьте, тот ли это файл'
const FORMER_OFFICE =
  'Это файл старого Excel, или он закрыт паролем. Сохраните его без пароля как .xlsx или .csv и загрузите снова'
const NO_TABLE = 'Это не таблица. Загрузите таблицу Excel (.xlsx) или текст с разделителями (.csv)'

/** The rows of a table, out of Excel's or plain text, whatever its name says; empty rows are left out. */
export async function readTable({ bytes }: { bytes: Buffer }, field = 'file'): Promise<Outcome<GridRow[]>> {
  try {
    if (bytes.length === 0) throw new UnreadableFile(EMPTY)
    if (bytes.length > MOST_FILE_BYTES) throw new UnreadableFile(TOO_LARGE)
    const rows = (await readAny(bytes)).filter(({ cells }) => cells.some((cell) => cell && cell.text.trim() !== ''))
    if (rows.length === 0) throw new UnreadableFile(NO_ROWS)
    return done(rows)
  } catch (fault) {
    if (fault instanceof UnreadableFile) return refuse({ field, why: fault.why })
    throw fault
  }
}

async function readAny(bytes: Buffer): Promise<GridRow[]> {
  const head = bytes.subarray(0, 4).toString('latin1')
  if (head.startsWith('PK')) return readWorkbook(bytes)
  if (head === '\xd0\xcf\x11\xe0') throw new UnreadableFile(FORMER_OFFICE)
  const text = head === '%PDF' ? undefined : guessText(bytes)
  if (text === undefined) throw new UnreadableFile(NO_TABLE)
  return readCsv(text, delimiterIn(text))
}

/** Of a workbook the first sheet that has words. */
async function readWorkbook(bytes: Buffer): Promise<GridRow[]> {
  const file = await openPackage(bytes)
  const main = await mainPart(file, 'xl/workbook.xml')
  if (file.has('mimetype') || !main.startsWith('xl/') || !file.has(main)) throw new UnreadableFile(NO_TABLE)
  for await (const sheet of readXlsx(file)) {
    if (sheet.some(({ cells }) => cells.some((cell) => cell && cell.text.trim() !== ''))) return sheet
  }
  throw new UnreadableFile(NO_ROWS)
}
