import type { NotNull } from 'kysely'
import type { Work } from '#platform/work.ts'
import { surveyTables } from './tables.ts'

export interface Words {
  id: string
  words: string
  touchpointId: string
}

/**
 * Words one by one, without the other answers of their sheet and without their day. The order is that of random ids,
 * so it says nothing about when they came.
 */
export async function readWords(
  work: Work,
  { touchpointId, after }: { touchpointId?: string; after?: string },
  most: number,
): Promise<Words[]> {
  let query = surveyTables(work)
    .selectFrom('surveys.answer')
    .select(['id', 'words', 'touchpoint_id as touchpointId'])
    .where('words', 'is not', null)
    .where('touchpoint_id', 'is not', null)
    .$narrowType<{ touchpointId: NotNull; words: NotNull }>()
    .orderBy('id')
    .limit(most)
  if (touchpointId) query = query.where('touchpoint_id', '=', touchpointId)
  if (after) query = query.where('id', '>', after)
  return query.execute()
}

/** How many people left words at each touchpoint. */
export async function countWords(work: Work): Promise<Map<string, number>> {
  const rows = await surveyTables(work)
    .selectFrom('surveys.answer')
    .select(({ fn }) => ['touchpoint_id as touchpointId', fn.countAll<number>().as('sheets')])
    .where('words', 'is not', null)
    .where('touchpoint_id', 'is not', null)
    .$narrowType<{ touchpointId: NotNull }>()
    .groupBy('touchpoint_id')
    .execute()
  return new Map(rows.map(({ touchpointId, sheets }) => [touchpointId, sheets]))
}
