import { WAYS_IN } from '#channels'
import { CONTOURS, SEGMENTS } from '#clients'
import { thingNames } from '#identity'
import type { CsvCell } from '#platform/documents/csv.ts'
import type { Work } from '#platform/work.ts'
import { CHANNELS } from '#touchpoints'
import { deskReader, readDesk } from './actions/read-desk.ts'
import { askOf } from './desk-view.ts'
import { numberWords } from './rules/numbers.ts'
import { STATES, stateOf } from './rules/states.ts'
import { type DeskRow, MOST_IN_TABLE } from './terms/desk.ts'
import { APPEAL_KINDS, REGIMES } from './terms.ts'

const HEAD = [
  ...['Номер', 'Получено', 'Вид', 'Порядок', 'Как пришло', 'Канал', 'Контур', 'Кто обращается', 'Имя', 'Состояние'],
  ...['Срок', 'Исполнитель', 'Подразделение', 'Оценка', 'Начало обращения'],
]

const A_SHEET = 500

/** What the list shows, sheet by sheet, as rows of a table. @clause M18b */
export async function deskTable(work: Work, query: Readonly<Record<string, string>>): Promise<CsvCell[][]> {
  const reader = await deskReader(work)
  const ask = { ...askOf(query), most: A_SHEET }
  const names = await thingNames(work)
  const rows: CsvCell[][] = [HEAD]
  for (let cursor: string | undefined = ''; cursor !== undefined && rows.length <= MOST_IN_TABLE; ) {
    const sheet = await readDesk(work, reader, { ...ask, cursor })
    rows.push(...sheet.rows.map((row) => cellsOf(row, work, names)))
    cursor = sheet.next
  }
  if (rows.length > MOST_IN_TABLE)
    rows.push([`Здесь первые ${rows.length - 1}. Остальные не вошли: отберите по датам.`])
  return rows
}

const cellsOf = (row: DeskRow, { body }: Work, names: ReadonlyMap<string, string>): CsvCell[] => [
  numberWords(row),
  row.receivedAt.toZonedDateTimeISO(body.timeZone).toPlainDate().toString(),
  APPEAL_KINDS[row.kind],
  REGIMES[row.regime],
  WAYS_IN[row.way],
  CHANNELS[row.channel].label,
  CONTOURS[row.contour],
  row.segment ? SEGMENTS[row.segment] : undefined,
  row.author,
  STATES[stateOf(row)],
  row.dueOn?.toString(),
  names.get(`person:${row.assigneeId}`),
  names.get(`unit:${row.unitId}`),
  row.rating ?? undefined,
  row.words.slice(0, 400),
]
