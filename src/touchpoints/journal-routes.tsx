import { CSV_TYPE, csv } from '#platform/documents/csv.ts'
import { type Answer, again, Forbidden, NotFound, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { Refusal } from '#platform/outcome.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { importInteractions } from './actions/import-interactions.ts'
import { undoJournal } from './actions/undo-journal.ts'
import { writeJournal } from './actions/write-journal.ts'
import { blankTyped, journalView, typedIn } from './journal-view.ts'
import { RemovalPage } from './pages/journal/batches.tsx'
import { JournalPage, SAID, type Said } from './pages/journal/journal.tsx'
import { MOST_BYTES } from './rules/journal/adding-up.ts'
import { readHandForm } from './rules/journal/hand-form.ts'
import { REGISTER_ACTS, whyNotPermitted } from './rules/permissions.ts'
import { findBatch } from './store/journal-batches.ts'
import { touchpointsByCode } from './store/journal-counters.ts'
import { byOf } from './who-acts.ts'

const PATH = '/desk/interactions'
const REMOVAL = `${PATH}/batches/:batchId/removal`
const READ = staff('journal.read', REGISTER_ACTS['journal.read'])
const WRITE = staff('journal.write', REGISTER_ACTS['journal.write'])
const UNDO = staff('journal.undo', REGISTER_ACTS['journal.undo'])
/** A file of a hundred thousand lines takes seconds of the database. */
const FILES_A_MINUTE = 20

/** The journal of interactions: by hand, from files, taken back. */
export const journalRoutes: readonly Route[] = [
  { method: 'GET', path: PATH, may: READ, handle: showJournal },
  { method: 'GET', path: `${PATH}/form.csv`, may: READ, handle: sampleFile },
  { method: 'POST', path: PATH, may: WRITE, handle: noteByHand },
  {
    method: 'POST',
    path: `${PATH}/imports`,
    may: WRITE,
    uploads: { mostBytes: MOST_BYTES },
    perMinute: FILES_A_MINUTE,
    handle: takeFile,
  },
  { method: 'GET', path: REMOVAL, may: UNDO, handle: askToUndo },
  { method: 'POST', path: REMOVAL, may: UNDO, handle: undo },
]

async function showJournal(work: Work, ask: Ask): Promise<Answer> {
  const word = ask.query['said'] ?? ''
  const said = Object.hasOwn(SAID, word) ? (word as Said) : undefined
  const view = await journalView(work, blankTyped(work))
  return show((frame) => <JournalPage frame={frame} {...view} said={said} />)
}

async function noteByHand(work: Work, { form }: Ask): Promise<Answer> {
  const typed = typedIn(form)
  const codes = typed.code
    ? new Map((await touchpointsByCode(work)).map(({ code, touchpointId }) => [code, touchpointId]))
    : new Map()
  const read = readHandForm(typed, codes)
  const outcome = 'refused' in read ? read : await writeJournal(work, read.done)
  if ('done' in outcome) return see(`${PATH}?said=noted`)
  return refused(work, typed, { form: 'hand', why: outcome.refused })
}

async function takeFile(work: Work, { files }: Ask): Promise<Answer> {
  const file = files['file']
  const outcome = file
    ? await importInteractions(work, file)
    : { refused: [{ field: 'file', why: 'Выберите файл на своём компьютере' }] }
  if ('done' in outcome) return see(`${PATH}?said=taken`)
  return refused(work, blankTyped(work), { form: 'file', why: outcome.refused })
}

async function refused(
  work: Work,
  typed: ReturnType<typeof typedIn>,
  why: { form: 'hand' | 'file'; why: readonly Refusal[] },
): Promise<Answer> {
  const view = await journalView(work, typed)
  return again((frame) => <JournalPage frame={frame} {...view} refused={why} />)
}

/** @throws NotFound */
const batchIdIn = ({ params }: Ask): string => {
  const id = params['batchId'] ?? ''
  if (!isUuid(id)) throw new NotFound()
  return id
}

async function askToUndo(work: Work, ask: Ask): Promise<Answer> {
  const batch = await findBatch(work, batchIdIn(ask))
  if (!batch) throw new NotFound()
  if (whyNotPermitted('journal.undo', await byOf(work), { madeBy: batch.madeBy }).length > 0) throw new Forbidden()
  return show((frame) => <RemovalPage frame={frame} batch={batch} />)
}

async function undo(work: Work, ask: Ask): Promise<Answer> {
  const outcome = await undoJournal(work, batchIdIn(ask))
  if (!outcome) throw new NotFound()
  if ('refused' in outcome) throw new Forbidden()
  return see(`${PATH}?said=undone`)
}

async function sampleFile({ today }: Work): Promise<Answer> {
  const [day, before] = [today, today.subtract({ days: 1 })].map(
    (date) => `${String(date.day).padStart(2, '0')}.${String(date.month).padStart(2, '0')}.${date.year}`,
  )
  const rows = [
    ['дата', 'канал', 'адрес', 'число'],
    [before, 'Телефонная связь', '8 (4132) 00-00-00', 12],
    [day, 'Электронная почта', 'priem@example.ru', 3],
  ]
  return { bytes: csv(rows), type: CSV_TYPE, name: 'Взаимодействия, образец.csv' }
}
