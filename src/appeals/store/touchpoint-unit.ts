import { tablesOf } from '#platform/db/tables.ts'
import type { Work } from '#platform/work.ts'
import type { CurrentEntryView } from '#touchpoints'

const views = tablesOf<{ 'touchpoints.current_entry': CurrentEntryView }>

/** The entry of the register that an appeal came through, as it stands. */
export const touchpointOf = async (work: Work, touchpointId: string | null) =>
  touchpointId === null
    ? undefined
    : views(work)
        .selectFrom('touchpoints.current_entry')
        .select(['name', 'process_name as process', 'unit_id as unitId'])
        .where('touchpoint_id', '=', touchpointId)
        .executeTakeFirst()

/** The unit that answers for it. */
export const touchpointUnit = async (work: Work, touchpointId: string | null): Promise<string | null> =>
  (await touchpointOf(work, touchpointId))?.unitId ?? null
