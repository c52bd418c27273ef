import { resolve } from 'node:path'
import { MOST_FILE_BYTES } from '#platform/documents/read/limits.ts'
import { filesFolder } from '#platform/files/content.ts'
import { type Answer, again, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import type { Work } from '#platform/work.ts'
import { CHANNELS, type Channel } from '#touchpoints'
import { bringMessages } from './actions/bring-messages.ts'
import { dropMessages } from './actions/drop-messages.ts'
import { mapMessages } from './actions/map-messages.ts'
import { takeMessages } from './actions/take-messages.ts'
import { holdMessages } from './hold-messages.ts'
import { importsView, mappingView, previewView, takenView, takingView } from './import-views.ts'
import { ImportsPage } from './pages/desk/imports/imports.tsx'
import { MappingPage } from './pages/desk/imports/mapping.tsx'
import { PreviewPage, TakenPage } from './pages/desk/imports/preview.tsx'
import { TakingPage } from './pages/desk/imports/taking.tsx'
import { likelyState, statesIn } from './rules/imports/mapping.ts'
import { APPEAL_ACTS } from './rules/permissions.ts'
import {
  IMPORT_FIELDS,
  IMPORT_STATES,
  type ImportField,
  type ImportState,
  type Mapping,
  type MessageImport,
} from './terms/imports.ts'
import { APPEAL_KINDS, type AppealKind, REGIMES, type Regime } from './terms.ts'

const PATH = '/desk/appeals/imports'
const TAKE = staff('import.take', APPEAL_ACTS['import.take'])
/** Reading a file of ten thousand rows takes a second of the process. */
const FILES_A_MINUTE = 20
/** The page is asked for again by the browser itself until the file is taken, without JavaScript too. */
const SEEN_AGAIN = { refresh: '5', 'cache-control': 'no-store' }

/** Messages of other systems: brought as a file, understood column by column, looked at, taken to the end. */
export function importRoutes({ config, secrets }: SliceParts): Route[] {
  const parts = { secrets, filesFolder: filesFolder(resolve(config.OTKLIK_DATA)) }
  const uploads = { mostBytes: MOST_FILE_BYTES }
  return [
    { method: 'GET', path: PATH, may: TAKE, handle: (work, ask) => listFiles(work, ask) },
    { method: 'POST', path: PATH, may: TAKE, uploads, perMinute: FILES_A_MINUTE, handle: bring },
    { method: 'GET', path: `${PATH}/:importId`, may: TAKE, handle: showFile },
    { method: 'POST', path: `${PATH}/:importId/mapping`, may: TAKE, handle: map },
    { method: 'GET', path: `${PATH}/:importId/preview`, may: TAKE, handle: preview },
    { method: 'POST', path: `${PATH}/:importId/taking`, may: TAKE, perMinute: FILES_A_MINUTE, handle: take },
    { method: 'POST', path: `${PATH}/:importId/removal`, may: TAKE, handle: drop },
  ]

  async function preview(work: Work, ask: Ask): Promise<Answer> {
    const { file } = await holdMessages(work, ask.params['importId'] ?? '')
    if (file.takenAt || file.taking) return see(`${PATH}/${file.id}`)
    const view = await previewView(work, secrets, file, { ask })
    return show((frame) => <PreviewPage frame={frame} view={view} />)
  }

  async function take(work: Work, ask: Ask): Promise<Answer> {
    const id = ask.params['importId'] ?? ''
    const outcome = await takeMessages(work, parts, id)
    if ('done' in outcome) return see(`${PATH}/${id}`)
    const { file } = await holdMessages(work, id)
    const view = await previewView(work, secrets, file, { ask, refused: outcome.refused })
    return again((frame) => <PreviewPage frame={frame} view={view} />)
  }
}

async function listFiles(work: Work, ask: Ask): Promise<Answer> {
  const view = await importsView(work, 'ПОС')
  const dropped = ask.query['said'] === 'dropped'
  return show((frame) => <ImportsPage frame={frame} view={{ ...view, dropped }} />)
}

async function bring(work: Work, ask: Ask): Promise<Answer> {
  const source = ask.form.get('source')
  const outcome = await bringMessages(work, { file: ask.files['file'], source })
  if ('done' in outcome) return see(`${PATH}/${outcome.done}`)
  const view = await importsView(work, source, outcome.refused)
  return again((frame) => <ImportsPage frame={frame} view={view} />)
}

async function showFile(work: Work, ask: Ask): Promise<Answer> {
  const { file } = await holdMessages(work, ask.params['importId'] ?? '')
  if (file.takenAt) {
    const view = await takenView(work, file)
    return show((frame) => <TakenPage frame={frame} view={view} />)
  }
  if (file.taking) {
    const view = takingView(file, file.taking)
    const page = show((frame) => <TakingPage frame={frame} view={view} />)
    return view.isStopped ? page : { ...page, headers: SEEN_AGAIN }
  }
  const view = mappingView(file, file.mapping)
  return show((frame) => <MappingPage frame={frame} view={view} />)
}

async function map(work: Work, ask: Ask): Promise<Answer> {
  const { file } = await holdMessages(work, ask.params['importId'] ?? '')
  const mapping = mappingIn(ask, file)
  const outcome = await mapMessages(work, file.id, mapping)
  if ('done' in outcome) return see(`${PATH}/${file.id}/preview`)
  if (file.takenAt || file.taking) return see(`${PATH}/${file.id}`)
  const view = mappingView(file, mapping, outcome.refused)
  return again((frame) => <MappingPage frame={frame} view={view} />)
}

/** The states on the form are numbered by the column that it was drawn with; those of another column are proposed anew. */
function mappingIn({ form }: Ask, { sheet, mapping }: MessageImport): Mapping {
  const columns: Partial<Record<ImportField, number>> = {}
  for (const field of Object.keys(IMPORT_FIELDS) as ImportField[]) {
    if (/^\d{1,2}$/.test(form.get(field))) columns[field] = Number(form.get(field))
  }
  const one = <T extends string>(field: string, among: object): T | undefined =>
    Object.hasOwn(among, form.get(field)) ? (form.get(field) as T) : undefined
  const states = statesIn(sheet, mapping.columns.state).map((state, place): [string, ImportState] => [
    state,
    one<ImportState>(`state-${place}`, IMPORT_STATES) ?? mapping.states[state] ?? 'open',
  ])
  return {
    columns,
    states: {
      ...Object.fromEntries(statesIn(sheet, columns.state).map((state) => [state, likelyState(state)])),
      ...Object.fromEntries(states),
    },
    regime: one<Regime>('regime', REGIMES) ?? mapping.regime,
    kind: one<AppealKind>('kind', APPEAL_KINDS),
    channel: one<Channel>('channel', CHANNELS) ?? mapping.channel,
  }
}

async function drop(work: Work, ask: Ask): Promise<Answer> {
  const outcome = await dropMessages(work, ask.params['importId'] ?? '')
  return see('done' in outcome ? `${PATH}?said=dropped` : `${PATH}/${ask.params['importId']}`)
}
