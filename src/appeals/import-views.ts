import type { Temporal } from 'temporal-polyfill'
import { actorNames } from '#identity'
import type { Secrets } from '#platform/db/secrets.ts'
import type { Ask } from '#platform/http/ask.ts'
import { dateAndTime } from '#platform/i18n/dates.ts'
import { number } from '#platform/i18n/numbers.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { CHANNELS } from '#touchpoints'
import { regimeOptions } from './choices.ts'
import type { ImportsView } from './pages/desk/imports/imports.tsx'
import type { MappingView } from './pages/desk/imports/mapping.tsx'
import { type PreviewLine, type PreviewView, SHOWN, type Shown, type TakenView } from './pages/desk/imports/preview.tsx'
import type { TakingView } from './pages/desk/imports/taking.tsx'
import { previewMessages } from './preview-messages.ts'
import { likelyState, statesIn } from './rules/imports/mapping.ts'
import { contoursOf } from './rules/permissions.ts'
import { listImports } from './store/imports.ts'
import {
  IMPORT_FIELDS,
  IMPORT_STATES,
  type ImportField,
  type Mapping,
  type MessageImport,
  type ReadRow,
  type Taking,
} from './terms/imports.ts'

const LISTED = 50
const SHEET = 100
const BEGINNING = 160

export async function importsView(work: Work, source: string, refused?: readonly Refusal[]): Promise<ImportsView> {
  const names = await actorNames(work)
  const isTheirs = contoursOf(work.by.roles).includes('external')
  const files = (isTheirs ? await listImports(work, LISTED) : []).map((file) => ({
    id: file.id,
    fileName: file.fileName,
    source: file.source,
    rows: file.rowCount,
    madeAt: when(work, file.madeAt),
    madeBy: names.get(file.madeBy) ?? 'Программа',
    standing: standingWords(file as Pick<MessageImport, 'taking' | 'takenAt' | 'outcome'>),
  }))
  return { files, source, refused }
}

function standingWords({ taking, takenAt, outcome }: Pick<MessageImport, 'taking' | 'takenAt' | 'outcome'>): string {
  if (taking?.isStopped) return `Остановились: ${number(taking.rows)} из ${number(taking.of)}`
  if (taking) return `Берём: ${number(taking.rows)} из ${number(taking.of)}`
  if (!takenAt) return 'Ждёт, пока вы посмотрите строки'
  return outcome ? `Взято ${number(outcome.taken)}, из них закончены ${number(outcome.ended)}` : 'Взят'
}

const when = ({ body, today }: Work, at: Temporal.Instant) => dateAndTime(at, body.timeZone, today)

/** The form of the mapping: as it stands, or as it was just typed. */
export function mappingView(file: MessageImport, mapping: Mapping, refused?: readonly Refusal[]): MappingView {
  const { sheet } = file
  const fields = Object.keys(IMPORT_FIELDS) as ImportField[]
  const sampleOf = (place: number) =>
    sheet.rows.map(({ cells }) => cells[place] ?? '').find((cell) => cell.trim() !== '')
  return {
    id: file.id,
    fileName: file.fileName,
    source: file.source,
    rows: number(sheet.rows.length),
    columns: sheet.head.map((heading, place) => ({
      value: String(place),
      label: shortened(heading.trim() || `Столбец ${place + 1}`, 60),
    })),
    chosen: Object.fromEntries(
      fields.map((field) => [field, String(mapping.columns[field] ?? '')]),
    ) as MappingView['chosen'],
    samples: Object.fromEntries(
      fields.flatMap((field) => {
        const place = mapping.columns[field]
        const sample = place === undefined ? undefined : sampleOf(place)
        return sample ? [[field, `Например: ${shortened(sample, 80)}`]] : []
      }),
    ),
    states: statesIn(sheet, mapping.columns.state).map((state, place) => ({
      field: `state-${place}`,
      words: shortened(state, 60),
      chosen: mapping.states[state] ?? likelyState(state),
    })),
    regime: mapping.regime,
    regimes: regimeOptions('external'),
    kind: mapping.kind ?? '',
    channel: mapping.channel,
    channels: Object.entries(CHANNELS).map(([value, { label }]) => ({ value, label })),
    refused,
  }
}

export async function previewView(
  work: Work,
  secrets: Pick<Secrets, 'receipts'>,
  file: MessageImport,
  { ask, refused }: { ask: Pick<Ask, 'query'>; refused?: readonly Refusal[] | undefined },
): Promise<PreviewView> {
  const { rows, counts, hurdles } = await previewMessages(work, secrets, file)
  const shown = (Object.keys(SHOWN) as Shown[]).find((one) => one === ask.query['shown']) ?? 'all'
  const from = Math.max(0, Number.parseInt(ask.query['from'] ?? '0', 10) || 0)
  const chosen = rows.filter((row) => isShown(row, shown))
  const lines = chosen.slice(from, from + SHEET).map((row) => lineOf(work, file, row))
  const next = from + SHEET < chosen.length ? from + SHEET : null
  const { id, fileName, source } = file
  return { id, fileName, source, counts, lines, place: { shown, from, of: chosen.length, next }, hurdles, refused }
}

function isShown({ message, isKnown, stops, remarks }: ReadRow, shown: Shown): boolean {
  switch (shown) {
    case 'all':
      return true
    case 'new':
      return message !== undefined && !isKnown
    case 'known':
      return isKnown
    case 'remarked':
      return remarks.length > 0
    case 'stopped':
      return stops.length > 0
  }
}

function lineOf(
  work: Work,
  { sheet, mapping }: MessageImport,
  { row, externalId, message, ...read }: ReadRow,
): PreviewLine {
  const place = mapping.columns.words
  const words =
    message?.words ?? (place === undefined ? '' : (sheet.rows.find((one) => one.row === row)?.cells[place] ?? ''))
  return {
    row,
    externalId,
    received: message ? when(work, message.receivedAt) : '',
    who: message?.name || 'не назвались',
    beginning: shortened(words.replace('\n\n', ': ').replaceAll(/\s+/g, ' ').trim(), BEGINNING),
    standing: standingOf(message, read),
    ...read,
  }
}

function standingOf(message: ReadRow['message'], { isKnown, stops }: Pick<ReadRow, 'isKnown' | 'stops'>): string {
  if (isKnown) return 'Уже взято'
  if (stops.length > 0 || !message) return 'Не взять'
  return message.state === 'open' ? 'Новое, ждёт регистрации' : `Новое: ${IMPORT_STATES[message.state].toLowerCase()}`
}

export const takingView = (
  { id, fileName, source }: MessageImport,
  { rows, of, isStopped = false }: Taking,
): TakingView => ({
  ...{ id, fileName, source, isStopped },
  percent: Math.floor((100 * rows) / of),
  words: `${number(rows)} из ${number(of)}`,
})

export async function takenView(work: Work, file: MessageImport): Promise<TakenView> {
  const names = await actorNames(work)
  return {
    fileName: file.fileName,
    source: file.source,
    takenAt: file.takenAt ? when(work, file.takenAt) : '',
    takenBy: names.get(file.takenBy ?? '') ?? 'Программа',
    outcome: file.outcome ?? { taken: 0, known: 0, ended: 0 },
  }
}

const shortened = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text)
