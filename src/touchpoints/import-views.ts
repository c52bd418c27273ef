import { actorNames, openUnits } from '#identity'
import type { Ask } from '#platform/http/ask.ts'
import { dateAndTime } from '#platform/i18n/dates.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { type ForeseenInclusion, foreseeInclusion } from './actions/foresee-inclusion.ts'
import { type Preview, previewImport } from './actions/preview-import.ts'
import type { ImportsView, ListedImport } from './pages/imports/imports.tsx'
import { type PreviewView, SHOWN, type Shown } from './pages/imports/preview.tsx'
import type { PreviewRow } from './pages/imports/row-parts.tsx'
import type { Reasons, TakenView } from './pages/imports/taken.tsx'
import type { RemarkRows, TakenAmendment } from './pages/imports/taken-columns.tsx'
import { WHERE } from './pages/imports/words.ts'
import { weightOf } from './rules/exchange/doubts.ts'
import { importStateOf, whyNotTaken } from './rules/exchange/taking.ts'
import { cellsOf, kindCell, needsCell } from './rules/form-cells.ts'
import { kindOf } from './rules/kinds.ts'
import { stateOf } from './rules/states.ts'
import { listAmendments } from './store/amendments.ts'
import { listImports } from './store/imports.ts'
import { type Amendment, type CheckLine, STATES, type State } from './terms/amendments.ts'
import { FILE_FORMS, type Import, type ImportLine, type MatchedRow } from './terms/imports.ts'
import { CHANNELS } from './terms.ts'
import { byOf } from './who-acts.ts'

const LISTED = 50
/** Rows on a page: more than the order's own register has. */
const AT_ONCE = 100

/** The list of imports and the form for one more, for whoever asks. */
export async function importsView(work: Work, ask: Ask, refused?: readonly Refusal[]): Promise<ImportsView> {
  const by = await byOf(work)
  const units = await openUnits(work)
  const isRegistrar = by.roles.includes('registrar')
  const imports = await listImports(work, { most: LISTED, ...(isRegistrar ? {} : { unitId: by.unitId }) })
  const names = await actorNames(work)
  const unitName = (id: string | null) =>
    units.find((unit) => unit.id === id)?.name ?? (id ? 'закрытое подразделение' : 'без подразделения')
  return {
    roles: by.roles,
    imports: imports.map((one) => listedOf(work, one, { names, unitName })),
    units: isRegistrar ? units.map(({ id, name }) => ({ value: id, label: name })) : null,
    unit: { chosen: ask.form.has('unit') ? ask.form.get('unit') : (by.unitId ?? ''), name: unitName(by.unitId) },
    said: ask.query['said'],
    ...(refused ? { refused } : {}),
  }
}

interface Named {
  names: ReadonlyMap<string, string>
  unitName: (id: string | null) => string
}

const listedOf = (work: Work, one: ImportLine, { names, unitName }: Named): ListedImport => ({
  id: one.id,
  fileName: one.fileName,
  form: one.form,
  rows: one.rows,
  unit: unitName(one.unitId),
  madeAt: dateAndTime(one.madeAt, work.body.timeZone, work.today),
  madeBy: names.get(one.madeBy) ?? 'программа',
  state: importStateOf(one),
  amendments: (Object.keys(STATES) as State[])
    .filter((state) => one.amendments[state] > 0)
    .map((state) => `${WHERE[state]}: ${one.amendments[state]}`)
    .join(', '),
})

async function fileFacts(work: Work, file: Import): Promise<[string, string][]> {
  const units = await openUnits(work)
  const names = await actorNames(work)
  const unit =
    units.find(({ id }) => id === file.unitId)?.name ?? (file.unitId ? 'закрытое подразделение' : 'без подразделения')
  const at = dateAndTime(file.madeAt, work.body.timeZone, work.today)
  return [
    ['Файл', `${file.fileName}, ${FILE_FORMS[file.form]}`],
    ['Подразделение', unit],
    ['Кто и когда загрузил', `${names.get(file.madeBy) ?? 'программа'}, ${at}`],
  ]
}

const KEPT: Readonly<Record<Shown, (row: MatchedRow) => boolean>> = {
  all: () => true,
  new: ({ mark }) => mark === 'new',
  changed: ({ mark }) => mark === 'changed',
  same: ({ mark }) => mark === 'same',
  doubtful: ({ doubts }) => doubts.length > 0,
  blocked: ({ mark, doubts }) => mark !== 'same' && weightOf(doubts) === 'blocks',
  stopped: ({ doubts }) => weightOf(doubts) === 'stops',
}

/** A file that waits, beside the register. */
export async function previewView(
  work: Work,
  file: Import,
  { query }: Ask,
  refused?: readonly Refusal[],
): Promise<PreviewView> {
  const by = await byOf(work)
  const preview = await previewImport(work, file, by)
  const shown = (Object.keys(SHOWN) as Shown[]).find((one) => one === query['shown']) ?? 'all'
  const rows = preview.rows.filter(KEPT[shown])
  const { from, next } = placeIn(rows.length, query['from'])
  return {
    id: file.id,
    roles: by.roles,
    file: await fileFacts(work, file),
    fileName: file.fileName,
    counts: preview.counts,
    rows: rows.slice(from, from + AT_ONCE).map((row) => previewRow(row, preview)),
    place: { shown, from, of: rows.length, next },
    lacked: preview.lacked,
    passedOver: file.passedOver,
    seen: preview.seen,
    hurdles: whyNotTaken(preview.rows),
    ...(refused ? { refused } : {}),
  }
}

function previewRow({ row, cells, mark, doubts, standing, changes }: MatchedRow, { entries }: Preview): PreviewRow {
  const entry = entries.get(standing?.touchpointId ?? '')
  const was = entry && cellsOf(entry)
  const wordsOf = (column: (typeof changes)[number]) => (was && column !== 'details' ? was[column] : '')
  return { row, cells, mark, doubts, standing, was: changes.map((column) => ({ column, words: wordsOf(column) })) }
}

function placeIn(of: number, asked = ''): { from: number; next: number | null } {
  const number = /^\d{1,6}$/.test(asked) ? Number(asked) : 0
  const from = number < of ? number : 0
  return { from, next: from + AT_ONCE < of ? from + AT_ONCE : null }
}

/** A file that was taken: where its amendments stand. */
export async function takenView(
  work: Work,
  file: Import,
  { query }: Ask,
  { reasons = {}, refused }: { reasons?: Reasons; refused?: readonly Refusal[] } = {},
): Promise<TakenView> {
  const amendments = (await listAmendments(work, { importId: file.id })).map((one) => ({ ...one, state: stateOf(one) }))
  const waiting = amendments.filter(({ state }) => state === 'submitted')
  const mayInclude = work.by.roles.includes('registrar') && waiting.length > 0
  const foreseen = mayInclude ? await foreseeInclusion(work, waiting) : null
  const shown = (Object.keys(STATES) as State[]).find((one) => one === query['shown']) ?? 'all'
  const kept = amendments.filter(({ state }) => shown === 'all' || state === shown)
  const { from, next } = placeIn(kept.length, query['from'])
  const count = (state: State) => amendments.filter((one) => one.state === state).length
  return {
    id: file.id,
    roles: work.by.roles,
    fileName: file.fileName,
    file: await fileFacts(work, file),
    counts: {
      draft: count('draft'),
      submitted: count('submitted'),
      returned: count('returned'),
      included: count('included'),
      withdrawn: count('withdrawn'),
    },
    amendments: kept.slice(from, from + AT_ONCE).map((one) => takenRow(one, foreseen?.checked.get(one.id))),
    place: { shown, from, of: kept.length, next },
    inclusion: foreseen && {
      waiting: waiting.length,
      reasons,
      blocking: foreseen.blocking,
      remarks: remarksOf(foreseen),
    },
    said: query['said'],
    ...(refused ? { refused } : {}),
  }
}

const remarksOf = ({ remarks }: ForeseenInclusion): RemarkRows[] =>
  remarks.map(({ check, first, more }) => ({
    check,
    first: first.map(({ id, importRow }) => ({ id, row: importRow ?? 0 })),
    more,
  }))

/** As the order's form would have it, in the file's own words where it has them. */
function takenRow(
  { id, number, deed, importRow, content, state }: Amendment & { state: State },
  lines: readonly CheckLine[] = [],
): TakenAmendment {
  const channel = content?.channel ?? null
  const kind = channel ? kindOf(channel, content?.kind ?? undefined) : (content?.kind ?? null)
  return {
    id,
    number,
    deed,
    row: importRow ?? 0,
    name: content?.name ?? '',
    process: content?.process ?? '',
    needs: content?.asWritten.needs ?? needsCell(content?.needs ?? []),
    kind: content?.asWritten.kind ?? kindCell(kind, content?.features ?? ''),
    channel: channel ? CHANNELS[channel].label : '',
    state,
    lines: lines.length > 0 ? lines : null,
  }
}
