import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { ImportOutcome, Mapping, MessageImport, Sheet, SheetRow, Taking } from '../terms/imports.ts'
import { appealTables } from './tables.ts'

export interface NewImport {
  fileName: string
  source: string
  mapping: Mapping
  sheet: Sheet
}

/** @returns its id */
export async function insertImport(work: Work, { fileName, source, mapping, sheet }: NewImport): Promise<string> {
  const { id } = await appealTables(work)
    .insertInto('appeals.import')
    .values({
      file_name: fileName,
      source,
      mapping: JSON.stringify(mapping),
      rows: JSON.stringify(sheet),
      row_count: sheet.rows.length,
      made_at: work.now.toString(),
      made_by: work.by.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A file with its rows; `held` until the work ends, so that of two who take it one waits. */
export async function findImport(work: Work, id: string, held?: 'held'): Promise<MessageImport | undefined> {
  const query = appealTables(work).selectFrom('appeals.import').selectAll().where('id', '=', id)
  const row = await (held ? query.forUpdate() : query).executeTakeFirst()
  return (
    row && {
      id: row.id,
      fileName: row.file_name,
      source: row.source,
      mapping: row.mapping as Mapping,
      sheet: row.rows as Sheet,
      madeAt: row.made_at,
      madeBy: row.made_by,
      taking: row.taking as Taking | null,
      takenAt: row.taken_at,
      takenBy: row.taken_by,
      outcome: row.outcome as ImportOutcome | null,
    }
  )
}

export const listImports = (work: Work, most: number) =>
  appealTables(work)
    .selectFrom('appeals.import')
    .select([
      'id',
      'file_name as fileName',
      'source',
      'row_count as rowCount',
      'made_at as madeAt',
      'made_by as madeBy',
    ])
    .select(['taking', 'taken_at as takenAt', 'outcome'])
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()

/** How the newest file of a source was read, with its headings. */
export async function mappingOfSource(
  work: Work,
  source: string,
): Promise<{ mapping: Mapping; head: readonly string[] } | undefined> {
  const row = await appealTables(work)
    .selectFrom('appeals.import')
    .select(['mapping', sql<readonly string[]>`rows -> 'head'`.as('head')])
    .where(sql`lower(source)`, '=', source.toLowerCase())
    .where('taken_at', 'is not', null)
    .orderBy('taken_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { mapping: row.mapping as Mapping, head: row.head }
}

export async function saveMapping(work: Work, id: string, mapping: Mapping): Promise<void> {
  await appealTables(work)
    .updateTable('appeals.import')
    .set({ mapping: JSON.stringify(mapping) })
    .where('id', '=', id)
    .execute()
}

/** What taking goes on with, held until the work ends; nothing where it never began or has ended. */
export async function holdTaking(
  work: Work,
  id: string,
): Promise<(Pick<MessageImport, 'id' | 'source' | 'mapping'> & { taking: Taking }) | undefined> {
  const row = await appealTables(work)
    .selectFrom('appeals.import')
    .select(['id', 'source', 'mapping', 'taking'])
    .where('id', '=', id)
    .where('taken_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row?.taking ? { ...row, mapping: row.mapping as Mapping, taking: row.taking as Taking } : undefined
}

/** Some rows of a file, from a place on: the whole of it is large. */
export async function rowsFrom(work: Work, id: string, from: number, most: number): Promise<SheetRow[]> {
  const { rows } = await sql<{ rows: SheetRow[] }>`
    select jsonb_path_query_array(rows -> 'rows', '$[$first to $last]',
      jsonb_build_object('first', ${from}::integer, 'last', ${from + most - 1}::integer)) as rows
    from appeals.import where body_id = ${work.body.id} and id = ${id}`.execute(appealTables(work))
  return rows[0]?.rows ?? []
}

export async function saveTaking(work: Work, id: string, taking: Taking): Promise<void> {
  await appealTables(work)
    .updateTable('appeals.import')
    .set({ taking: JSON.stringify(taking) })
    .where('id', '=', id)
    .execute()
}

/** The rows are appeals now and stand there; here only what they were called. The text is written out, so the body stands in it by name. */
export async function markTaken(work: Work, id: string, { by, outcome }: Taking): Promise<void> {
  await sql`
    update appeals.import set taking = null, taken_at = ${work.now.toString()}, taken_by = ${by.id},
      outcome = ${JSON.stringify(outcome)}::jsonb, rows = jsonb_build_object('head', rows -> 'head', 'rows', '[]'::jsonb)
    where body_id = ${work.body.id} and id = ${id}`.execute(appealTables(work))
}

export async function deleteImport(work: Work, id: string): Promise<void> {
  await appealTables(work).deleteFrom('appeals.import').where('id', '=', id).where('taken_at', 'is', null).execute()
}
