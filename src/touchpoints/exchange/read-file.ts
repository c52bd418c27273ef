import { guessText } from '#platform/documents/read/guess-text.ts'
import { MOST_FILE_BYTES } from '#platform/documents/read/limits.ts'
import { mainPart } from '#platform/documents/read/main-part.ts'
import { openPackage, type Package } from '#platform/documents/read/open-package.ts'
import { readCsv } from '#platform/documents/read/read-csv.ts'
import { readXlsx } from '#platform/documents/read/read-xlsx.ts'
import { UnreadableFile } from '#platform/documents/read/unreadable-file.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import { formIn, type GridTable } from '../rules/exchange/form-in-grid.ts'
import type { FileForm, FormRow, ReadForm } from '../terms/imports.ts'
import { formDelimiter } from './form-delimiter.ts'
import { inTurns } from './in-turns.ts'
import { MOST_ROWS } from './limits.ts'
import { readDocx } from './read-docx.ts'
import { readJsonRegister } from './read-json.ts'

export interface SentFile {
  name: string
  bytes: Buffer
}

const EMPTY = 'Файл пуст. Выберите другой'
const TOO_LARGE = `Файл больше ${MOST_FILE_BYTES / 1024 / 1024} МБ. Оставьте в нём только перечень и загрузите снова`
const NOT_OF_FORM =
  'В файле нет таблицы перечня. В её заголовке должны стоять процесс, точка взаимодействия, потребности и особенности взаимодействия'
const NO_ROWS = 'Таблица перечня в файле есть, а строк в ней нет'
const TOO_MANY = `В перечне больше ${MOST_ROWS} строк. Разделите файл на части`
const OPEN_DOCUMENT = 'Это документ OpenDocument. Сохраните его как .docx или .xlsx и загрузите снова'
const FORMER_OFFICE =
  'Это файл старого Word или Excel, или он закрыт паролем. Сохраните его без пароля как .docx или .xlsx и загрузите снова'
const PDF = 'Это PDF: из него таблицу не прочитать. Возьмите файл, из которого его сделали, .docx или .xlsx'
const NOT_OFFICE = 'Это архив, а не документ Word или Excel. Загрузите сам документ'
const NO_TEXT = 'Это не документ Word, не таблица Excel и не текст. Загрузите перечень в .docx, .xlsx, .csv или .json'

/** Reads a register out of a file, whatever its name says: what it is, it says itself. @clause App1 */
export async function readFormFile({ name, bytes }: SentFile): Promise<Outcome<ReadForm>> {
  try {
    if (bytes.length === 0) throw new UnreadableFile(EMPTY)
    if (bytes.length > MOST_FILE_BYTES) throw new UnreadableFile(TOO_LARGE)
    const read = await readAny(name, bytes)
    if (read.rows.length === 0) throw new UnreadableFile(NO_ROWS)
    if (read.rows.length > MOST_ROWS) throw new UnreadableFile(TOO_MANY)
    return done(read)
  } catch (fault) {
    if (fault instanceof UnreadableFile) return refuse({ field: 'file', why: fault.why })
    throw fault
  }
}

async function readAny(name: string, bytes: Buffer): Promise<ReadForm> {
  if (startsWith(bytes, 'PK')) return readOffice(bytes)
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) throw new UnreadableFile(FORMER_OFFICE)
  if (startsWith(bytes, '%PDF')) throw new UnreadableFile(PDF)
  const ending = /\.(docx|xlsx)$/i.exec(name)?.[1]?.toLowerCase()
  if (ending)
    throw new UnreadableFile(`Файл называется .${ending}, а внутри не ${WITHIN[ending]}. Проверьте, тот ли это файл`)
  const text = guessText(bytes)
  if (text === undefined) throw new UnreadableFile(NO_TEXT)
  if (/^\s*\{/.test(text.slice(0, 1_000))) return wholeForm(await inTurns(readJsonRegister(text)))
  return readForm('csv', [{ rows: await readCsv(text, formDelimiter(text)), follows: false }])
}

const WITHIN: Readonly<Record<string, string>> = { docx: 'документ Word', xlsx: 'таблица Excel' }

async function readOffice(bytes: Buffer): Promise<ReadForm> {
  const file = await openPackage(bytes)
  if (file.has('mimetype')) throw new UnreadableFile(OPEN_DOCUMENT)
  if (await isA(file, 'word/document.xml')) return readForm('docx', await readDocx(file))
  if (!(await isA(file, 'xl/workbook.xml'))) throw new UnreadableFile(NOT_OFFICE)
  for await (const sheet of readXlsx(file)) {
    const form = await inTurns(formIn([{ rows: sheet, follows: false }]))
    if (form) return { form: 'xlsx', ...form }
  }
  throw new UnreadableFile(NOT_OF_FORM)
}

/** Programs that write Word’s and Excel’s formats keep to the folders of these two. */
async function isA(file: Package, usual: string): Promise<boolean> {
  if (file.has(usual)) return true
  const main = await mainPart(file, usual)
  return file.has(main) && main.split('/')[0] === usual.split('/')[0]
}

async function readForm(form: FileForm, tables: readonly GridTable[]): Promise<ReadForm> {
  const found = await inTurns(formIn(tables))
  if (!found) throw new UnreadableFile(NOT_OF_FORM)
  return { form, ...found }
}

const wholeForm = (rows: FormRow[]): ReadForm => ({ form: 'json', rows, passedOver: [] })

const startsWith = (bytes: Buffer, signs: string): boolean =>
  bytes.subarray(0, signs.length).toString('latin1') === signs
