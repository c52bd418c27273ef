import { type Expression, type SqlBool, sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { Amendment, Deed, State } from '../terms/amendments.ts'
import { type Basis, type EntryContent, NO_CONTENT } from '../terms/details.ts'
import { touchpointTables } from './tables.ts'

export interface NewAmendment {
  deed: Deed
  touchpointId: string | null
  baseVersion: number | null
  successorId?: string | null
  unitId: string | null
  content: EntryContent | null
  reason?: string
  grounds?: Basis | null
  turnTo?: string
  importId?: string | null
  importRow?: number | null
  /** Whose words they are, where that is somebody else than who puts them down: rows are of whoever brought the file. */
  madeBy?: string
  /** Submitted as soon as it is made: rows of an import are. */
  submitted?: boolean
}

const AT_ONCE = 1_000

/** Puts amendments down, numbered in their sequence from the body's last number on. @returns their ids in the same sequence */
export async function insertAmendments(work: Work, amendments: readonly NewAmendment[]): Promise<string[]> {
  const tables = touchpointTables(work)
  // Whoever numbers amendments waits here, so that numbers have no holes and no twins.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`touchpoints.amendment ${work.body.id}`}, 0))`.execute(
    tables,
  )
  const { last } = await tables
    .selectFrom('touchpoints.amendment')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  const now = work.now.toString()
  const rows = amendments.map((amendment, place) => ({
    number: (last ?? 0) + place + 1,
    deed: amendment.deed,
    touchpoint_id: amendment.touchpointId,
    base_version: amendment.baseVersion,
    successor_id: amendment.successorId ?? null,
    unit_id: amendment.unitId,
    content: jsonOf(amendment.content),
    reason: amendment.reason ?? '',
    grounds: jsonOf(amendment.grounds ?? null),
    turn_to: amendment.turnTo ?? '',
    import_id: amendment.importId ?? null,
    import_row: amendment.importRow ?? null,
    made_at: now,
    made_by: amendment.madeBy ?? work.by.id,
    saved_at: now,
    submitted_at: amendment.submitted ? now : null,
    submitted_by: amendment.submitted ? work.by.id : null,
  }))
  const ids: string[] = []
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const made = await tables
      .insertInto('touchpoints.amendment')
      .values(rows.slice(from, from + AT_ONCE))
      .returning(['id', 'number'])
      .execute()
    ids.push(...made.toSorted((one, other) => one.number - other.number).map(({ id }) => id))
  }
  return ids
}

export const jsonOf = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))

export interface AmendmentFilter {
  state?: State | readonly State[]
  deed?: Deed
  unitId?: string
  importId?: string
  touchpointId?: string
  /** Only what whoever has this unit, or no role that proposes (`nobody`), may see; unset: everything. */
  visibleTo?: { unitId: string | null } | 'nobody'
  /** Of exactly this unit, or of none. */
  ofUnit?: string | null
  /** By their numbers, for cursors: only those with a lower one. */
  below?: number
  most?: number
}

/** Amendments, the newest first; those of one import in the sequence of its rows. */
export async function listAmendments(work: Work, filter: AmendmentFilter = {}): Promise<Amendment[]> {
  let query = amendments(work).orderBy('number', filter.importId ? 'asc' : 'desc')
  if (filter.state) {
    const states = [filter.state].flat()
    query = query.where(({ or }) => or(states.map((state) => IN_STATE[state])))
  }
  const { visibleTo } = filter
  if (visibleTo)
    query = query.where(({ or, eb }) =>
      or([
        IN_STATE.included,
        ...(visibleTo === 'nobody' ? [] : [eb('unit_id', 'is not distinct from', visibleTo.unitId)]),
      ]),
    )
  if (filter.ofUnit !== undefined) query = query.where('unit_id', 'is not distinct from', filter.ofUnit)
  if (filter.deed) query = query.where('deed', '=', filter.deed)
  if (filter.unitId) query = query.where('unit_id', '=', filter.unitId)
  if (filter.importId) query = query.where('import_id', '=', filter.importId)
  if (filter.touchpointId) query = query.where('touchpoint_id', '=', filter.touchpointId)
  if (filter.below) query = query.where('number', '<', filter.below)
  if (filter.most) query = query.limit(filter.most)
  return (await query.execute()).map(amendmentOf)
}

/** The same words as `stateOf`, for the database. */
export const IN_STATE: Readonly<Record<State, Expression<SqlBool>>> = {
  included: sql`included_at is not null`,
  withdrawn: sql`withdrawn_at is not null`,
  returned: sql`included_at is null and withdrawn_at is null and returned_at is not null`,
  submitted: sql`included_at is null and withdrawn_at is null and returned_at is null and submitted_at is not null`,
  draft: sql`included_at is null and withdrawn_at is null and returned_at is null and submitted_at is null`,
}

export async function findAmendment(work: Work, id: string): Promise<Amendment | undefined> {
  const row = await amendments(work).where('id', '=', id).executeTakeFirst()
  return row && amendmentOf(row)
}

/** Held until the work ends, so that of two who act on it one waits for the other. */
export async function lockAmendment(work: Work, id: string): Promise<Amendment | undefined> {
  const row = await amendments(work).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && amendmentOf(row)
}

export async function findAmendments(work: Work, ids: readonly string[]): Promise<Amendment[]> {
  return (await withIds(work, ids).execute()).map(amendmentOf)
}

/** Many at once, in the sequence of their numbers, so that two who lock some of the same do not wait for each other. */
export async function lockAmendments(work: Work, ids: readonly string[]): Promise<Amendment[]> {
  return (await withIds(work, ids).orderBy('number').forUpdate().execute()).map(amendmentOf)
}

const withIds = (work: Work, ids: readonly string[]) =>
  amendments(work).where(sql<boolean>`id = any(${[...ids]}::uuid[])`)

const amendments = (work: Work) => touchpointTables(work).selectFrom('touchpoints.amendment').selectAll()

type Row = Awaited<ReturnType<ReturnType<typeof amendments>['executeTakeFirstOrThrow']>>

const amendmentOf = (row: Row): Amendment => ({
  id: row.id,
  number: row.number,
  deed: row.deed,
  touchpointId: row.touchpoint_id,
  baseVersion: row.base_version,
  successorId: row.successor_id,
  unitId: row.unit_id,
  content: row.content && { ...NO_CONTENT, ...row.content },
  reason: row.reason,
  grounds: row.grounds,
  turnTo: row.turn_to,
  importId: row.import_id,
  importRow: row.import_row,
  madeAt: row.made_at,
  madeBy: row.made_by,
  savedAt: row.saved_at,
  submittedAt: row.submitted_at,
  submittedBy: row.submitted_by,
  returnedAt: row.returned_at,
  returnedBy: row.returned_by,
  withdrawnAt: row.withdrawn_at,
  withdrawnBy: row.withdrawn_by,
  includedAt: row.included_at,
  includedBy: row.included_by,
  version: row.version,
})
