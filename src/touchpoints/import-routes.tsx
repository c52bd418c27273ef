import { MOST_FILE_BYTES } from '#platform/documents/read/limits.ts'
import { type Answer, again, NotFound, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { dropImport } from './actions/drop-import.ts'
import { includeImport } from './actions/include-import.ts'
import { readImport } from './actions/read-import.ts'
import { takeImport } from './actions/take-import.ts'
import { DOCX_TYPE, writeDocx } from './exchange/write-docx.ts'
import { writeXlsx, XLSX_TYPE } from './exchange/write-xlsx.ts'
import { holdImport } from './hold-import.ts'
import { importsView, previewView, takenView } from './import-views.ts'
import { ImportsPage } from './pages/imports/imports.tsx'
import { PreviewPage, RemovalPage } from './pages/imports/preview.tsx'
import { type Reasons, TakenPage } from './pages/imports/taken.tsx'
import { importStateOf } from './rules/exchange/taking.ts'
import { overrideField } from './rules/inclusion.ts'
import { REGISTER_ACTS } from './rules/permissions.ts'
import { headingOf } from './rules/register.ts'
import { CHECKS, type Check, type Override } from './terms/amendments.ts'

const PATH = '/desk/register/imports'
const SEE = staff('import.see', REGISTER_ACTS['import.see'])
/** Reading a file of ten thousand rows takes a second of the process. */
const FILES_A_MINUTE = 20

/** Files of the form: brought, looked at, taken whole or put aside, and included by one decision. */
export const importRoutes = (): Route[] => [
  { method: 'GET', path: PATH, may: SEE, handle: showImports },
  {
    method: 'POST',
    path: PATH,
    may: staff('import.make', REGISTER_ACTS['import.make']),
    uploads: { mostBytes: MOST_FILE_BYTES },
    perMinute: FILES_A_MINUTE,
    handle: bring,
  },
  { method: 'GET', path: `${PATH}/form.docx`, may: SEE, handle: async (work) => emptyForm(work, 'docx') },
  { method: 'GET', path: `${PATH}/form.xlsx`, may: SEE, handle: async (work) => emptyForm(work, 'xlsx') },
  { method: 'GET', path: `${PATH}/:importId`, may: SEE, handle: showImport },
  {
    method: 'POST',
    path: `${PATH}/:importId/submission`,
    may: staff('import.submit', REGISTER_ACTS['import.submit']),
    handle: take,
  },
  {
    method: 'GET',
    path: `${PATH}/:importId/removal`,
    may: staff('import.remove', REGISTER_ACTS['import.remove']),
    handle: askToDrop,
  },
  {
    method: 'POST',
    path: `${PATH}/:importId/removal`,
    may: staff('import.remove', REGISTER_ACTS['import.remove']),
    handle: drop,
  },
  {
    method: 'POST',
    path: `${PATH}/:importId/inclusion`,
    may: staff('amendment.include', REGISTER_ACTS['amendment.include']),
    handle: include,
  },
]

const BLANK = { name: '', needs: '', kind: '' }
/** Room for a few processes with a few touchpoints each: whoever fills it copies rows. */
const BLANKS = [1, 2, 3].map((number) => ({ number: `${number}.`, name: '', rows: [BLANK, BLANK, BLANK, BLANK] }))

/** The order's form with nothing in it. @clause App1 */
async function emptyForm({ body, now }: Work, form: 'docx' | 'xlsx'): Promise<Answer> {
  const empty = { heading: headingOf(body.genitive), asOf: null, processes: BLANKS }
  const written = { form: empty, madeAt: now }
  return form === 'docx'
    ? { bytes: await writeDocx(written), type: DOCX_TYPE, name: 'Перечень, пустая форма.docx' }
    : { bytes: await writeXlsx(written), type: XLSX_TYPE, name: 'Перечень, пустая форма.xlsx' }
}

/** @throws NotFound */
function importIdIn({ params }: Pick<Ask, 'params'>): string {
  const id = params['importId'] ?? ''
  if (!isUuid(id)) throw new NotFound()
  return id
}

async function showImports(work: Work, ask: Ask): Promise<Answer> {
  const view = await importsView(work, ask)
  return show((frame) => <ImportsPage frame={frame} view={view} />)
}

async function bring(work: Work, ask: Ask): Promise<Answer> {
  const unitId = ask.form.get('unit') || null
  const outcome = await readImport(work, { file: ask.files['file'], unitId })
  if ('done' in outcome) return see(`${PATH}/${outcome.done}`)
  const view = await importsView(work, ask, outcome.refused)
  return again((frame) => <ImportsPage frame={frame} view={view} />)
}

async function showImport(work: Work, ask: Ask): Promise<Answer> {
  const { file } = await holdImport(work, importIdIn(ask), 'import.see')
  const state = importStateOf(file)
  if (state === 'dropped') return see(`${PATH}?said=dropped`)
  if (state === 'taken') {
    const view = await takenView(work, file, ask)
    return show((frame) => <TakenPage frame={frame} view={view} />)
  }
  const view = await previewView(work, file, ask)
  return show((frame) => <PreviewPage frame={frame} view={view} />)
}

async function take(work: Work, ask: Ask): Promise<Answer> {
  const id = importIdIn(ask)
  const outcome = await takeImport(work, id, ask.form.get('seen'))
  if ('done' in outcome) return see(`${PATH}/${id}?said=taken`)
  const { file } = await holdImport(work, id, 'import.see')
  if (importStateOf(file) === 'dropped') return see(`${PATH}?said=dropped`)
  const view = await previewView(work, file, ask, outcome.refused)
  return again((frame) => <PreviewPage frame={frame} view={view} />)
}

async function askToDrop(work: Work, ask: Ask): Promise<Answer> {
  const { file } = await holdImport(work, importIdIn(ask), 'import.see')
  if (importStateOf(file) !== 'read') return see(`${PATH}/${file.id}`)
  return show((frame) => <RemovalPage frame={frame} id={file.id} fileName={file.fileName} />)
}

async function drop(work: Work, ask: Ask): Promise<Answer> {
  const id = importIdIn(ask)
  const outcome = await dropImport(work, id)
  if ('done' in outcome) return see(`${PATH}?said=dropped`)
  const { file } = await holdImport(work, id, 'import.see')
  const view = await takenView(work, file, ask, { refused: outcome.refused })
  return again((frame) => <TakenPage frame={frame} view={view} />)
}

async function include(work: Work, ask: Ask): Promise<Answer> {
  const id = importIdIn(ask)
  const overrides = overridesIn(ask)
  const outcome = await includeImport(work, id, overrides)
  if ('done' in outcome) return see(`${PATH}/${id}?said=included`)
  const { file } = await holdImport(work, id, 'import.see')
  const reasons: Reasons = Object.fromEntries(overrides.map(({ check, reason }) => [check, reason]))
  if (importStateOf(file) !== 'taken') {
    const view = await previewView(work, file, ask, outcome.refused)
    return again((frame) => <PreviewPage frame={frame} view={view} />)
  }
  const view = await takenView(work, file, ask, { reasons, refused: outcome.refused })
  return again((frame) => <TakenPage frame={frame} view={view} />)
}

const overridesIn = ({ form }: Ask): Override[] =>
  (Object.keys(CHECKS) as Check[])
    .map((check) => ({ check, reason: form.get(overrideField(check)).trim() }))
    .filter(({ reason }) => reason !== '')
