import type { Work } from '#platform/work.ts'
import type { TopicLine } from '../terms/topics.ts'
import { appealTables } from './tables.ts'

export interface TopicFile {
  id: string
  fileName: string
  lines: readonly TopicLine[]
}

/** A classifier that was brought, until somebody has looked at what it changes. @returns its id */
export async function keepTopicFile(work: Work, fileName: string, lines: readonly TopicLine[]): Promise<string> {
  const tables = appealTables(work)
  // What was brought before and never taken is put aside: the last one is meant.
  await tables.deleteFrom('appeals.topic_file').where('made_by', '=', work.by.id).execute()
  const { id } = await tables
    .insertInto('appeals.topic_file')
    .values({
      file_name: fileName,
      lines: JSON.stringify(lines),
      made_at: work.now.toString(),
      made_by: work.by.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function findTopicFile(work: Work, id: string): Promise<TopicFile | undefined> {
  const row = await appealTables(work)
    .selectFrom('appeals.topic_file')
    .select(['id', 'file_name', 'lines'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { id: row.id, fileName: row.file_name, lines: row.lines as readonly TopicLine[] }
}

export const dropTopicFile = async (work: Work, id: string): Promise<void> => {
  await appealTables(work).deleteFrom('appeals.topic_file').where('id', '=', id).execute()
}
