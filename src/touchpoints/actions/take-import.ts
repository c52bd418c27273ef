import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdImport } from '../hold-import.ts'
import { settled } from '../rules/content.ts'
import { importStateOf, whyNotTaken } from '../rules/exchange/taking.ts'
import { insertAmendments, type NewAmendment } from '../store/amendments.ts'
import { markTaken } from '../store/imports.ts'
import { holdRegister } from '../store/lock-register.ts'
import type { Import, MatchedRow } from '../terms/imports.ts'
import { type Preview, previewImport } from './preview-import.ts'

const DROPPED = { field: '', why: 'Этот файл уже убрали. Загрузите его снова, если он нужен' }
const CHANGED = {
  field: 'seen',
  why: 'Пока вы смотрели, перечень изменился. Ниже то, что выйдет теперь: проверьте и отправьте ещё раз',
}

/**
 * Makes amendments of all that is new or changed in a file and submits them: the whole file or nothing of it. Taken twice it
 * is taken once.
 *
 * @param seen what the preview showed; without it nobody looked at one
 * @clause M5, M6
 */
export async function takeImport(work: Work, id: string, seen?: string): Promise<Outcome<void>> {
  const { file, by, refused } = await holdImport(work, id, 'import.submit')
  if (refused.length > 0) return refuse(...refused)
  const state = importStateOf(file)
  if (state === 'taken') return done(undefined)
  if (state === 'dropped') return refuse(DROPPED)
  // Nothing that stands is changed: answers, which hold the register as well, need not wait for ten thousand rows.
  await holdRegister(work)
  const preview = await previewImport(work, file, by)
  if (seen !== undefined && seen !== preview.seen) return refuse(CHANGED)
  const refusals = whyNotTaken(preview.rows)
  if (refusals.length > 0) return refuse(...refusals)

  await insertAmendments(work, amendmentsOf(file, preview))
  await markTaken(work, id)
  await record(work, 'import.taken', `import:${id}`)
  return done(undefined)
}

const amendmentsOf = (file: Import, { rows, entries }: Preview): NewAmendment[] =>
  rows
    .filter(({ mark }) => mark !== 'same')
    .map((row) => ({
      deed: row.standing ? 'change' : 'include',
      touchpointId: row.standing?.touchpointId ?? null,
      baseVersion: row.standing?.version ?? null,
      unitId: unitOf(file, row, entries),
      content: row.content.channel === null ? row.content : settled(row.content),
      reason: `Из файла «${file.fileName}», строка ${row.row}`,
      importId: file.id,
      importRow: row.row,
      madeBy: file.madeBy,
      submitted: true,
    }))

/** An entry that stands stays with its unit. */
const unitOf = ({ unitId }: Import, { standing }: MatchedRow, entries: Preview['entries']): string | null =>
  entries.get(standing?.touchpointId ?? '')?.unitId ?? unitId
