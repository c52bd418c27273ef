import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { ImportOutcome, Mapping, MessageImport, Sheet } from '../terms/imports.ts'
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
    .select(['taken_at as takenAt', 'outcome'])
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

/** The rows are appeals now and stand there; here only what they were called. */
export async function markTaken(work: Work, { id, sheet }: MessageImport, outcome: ImportOutcome): Promise<void> {
  await appealTables(work)
    .updateTable('appeals.import')
    .set({
      taken_at: work.now.toString(),
      taken_by: work.by.id,
      outcome: JSON.stringify(outcome),
      rows: JSON.stringify({ head: sheet.head, rows: [] }),
    })
    .where('id', '=', id)
    .execute()
}

export async function deleteImport(work: Work, id: string): Promise<void> {
  await appealTables(work).deleteFrom('appeals.import').where('id', '=', id).where('taken_at', 'is', null).execute()
}
