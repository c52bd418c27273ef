import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { State } from '../terms/amendments.ts'
import type { FormRow, Import, ImportLine, PassedOver, ReadForm } from '../terms/imports.ts'
import { IN_STATE } from './amendments.ts'
import { touchpointTables } from './tables.ts'

/** How the rows lie in the table: those of the form, then what was passed over. */
type Kept = FormRow | { passedOver: PassedOver }

/** Puts a file down as it was read. @returns its id */
export async function insertImport(
  work: Work,
  { form, rows, passedOver }: ReadForm,
  { fileName, unitId }: { fileName: string; unitId: string | null },
): Promise<string> {
  const kept: Kept[] = [...rows, ...passedOver.map((one) => ({ passedOver: one }))]
  const { id } = await touchpointTables(work)
    .insertInto('touchpoints.import')
    .values({
      unit_id: unitId,
      file_name: fileName,
      form,
      rows: JSON.stringify(kept),
      row_count: rows.length,
      made_at: work.now.toString(),
      made_by: work.by.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** An import with its rows; `held` until the work ends, so that of two who act on it one waits. */
export async function findImport(work: Work, id: string, held?: 'held'): Promise<Import | undefined> {
  const query = touchpointTables(work).selectFrom('touchpoints.import').selectAll().where('id', '=', id)
  const row = await (held ? query.forUpdate() : query).executeTakeFirst()
  if (!row) return undefined
  const kept = row.rows as readonly Kept[]
  return {
    id: row.id,
    unitId: row.unit_id,
    fileName: row.file_name,
    form: row.form,
    rows: kept.filter((one): one is FormRow => !('passedOver' in one)),
    passedOver: kept.flatMap((one) => ('passedOver' in one ? [one.passedOver] : [])),
    madeAt: row.made_at,
    madeBy: row.made_by,
    takenAt: row.taken_at,
    takenBy: row.taken_by,
    droppedAt: row.dropped_at,
  }
}

/** Whose imports: a unit's, or all. */
export interface ImportFilter {
  unitId?: string | null
  importId?: string
  most: number
}

/** Imports, the newest first, each with where its amendments stand. */
export async function listImports(work: Work, { unitId, importId, most }: ImportFilter): Promise<ImportLine[]> {
  let query = touchpointTables(work)
    .selectFrom('touchpoints.import')
    .select([
      'id',
      'unit_id',
      'file_name',
      'form',
      'row_count',
      'made_at',
      'made_by',
      'taken_at',
      'taken_by',
      'dropped_at',
    ])
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(most)
  if (unitId !== undefined) query = query.where(sql<boolean>`unit_id is not distinct from ${unitId}::uuid`)
  if (importId !== undefined) query = query.where('id', '=', importId)
  const found = await query.execute()
  const counts = await countByImport(
    work,
    found.map(({ id }) => id),
  )
  return found.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    fileName: row.file_name,
    form: row.form,
    rows: row.row_count,
    madeAt: row.made_at,
    madeBy: row.made_by,
    takenAt: row.taken_at,
    takenBy: row.taken_by,
    droppedAt: row.dropped_at,
    amendments: counts.get(row.id) ?? NONE,
  }))
}

const NONE: Record<State, number> = { draft: 0, submitted: 0, returned: 0, included: 0, withdrawn: 0 }

async function countByImport(work: Work, ids: readonly string[]): Promise<Map<string, Record<State, number>>> {
  if (ids.length === 0) return new Map()
  const count = (state: State) => sql<number>`count(*) filter (where ${IN_STATE[state]})::int`
  const rows = await touchpointTables(work)
    .selectFrom('touchpoints.amendment')
    .select([
      'import_id',
      count('draft').as('draft'),
      count('submitted').as('submitted'),
      count('returned').as('returned'),
      count('included').as('included'),
      count('withdrawn').as('withdrawn'),
    ])
    .where('import_id', 'in', [...ids])
    .groupBy('import_id')
    .execute()
  return new Map(rows.map(({ import_id, ...counts }) => [import_id ?? '', counts]))
}

/** From now on its amendments stand for it. */
export async function markTaken(work: Work, id: string): Promise<void> {
  await touchpointTables(work)
    .updateTable('touchpoints.import')
    .set({ taken_at: work.now.toString(), taken_by: work.by.id })
    .where('id', '=', id)
    .execute()
}

export async function markDropped(work: Work, id: string): Promise<void> {
  await touchpointTables(work)
    .updateTable('touchpoints.import')
    .set({ dropped_at: work.now.toString() })
    .where('id', '=', id)
    .execute()
}
