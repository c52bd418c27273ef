import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { BroughtBefore } from '../terms/submission.ts'
import { appealTables } from './tables.ts'

/** Of an appeal that stands: what decides who is told of it, and whether whoever acts brought it. */
export const broughtBefore = (work: Work, appealId: string): Promise<BroughtBefore> =>
  appealTables(work)
    .selectFrom('appeals.appeal as a')
    .select(['a.contour', 'a.against_person_id as againstPersonId', 'a.against_unit_id as againstUnitId'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('appeals.event as e')
          .select(sql`1`.as('one'))
          .whereRef('e.appeal_id', '=', 'a.id')
          .where('e.kind', '=', 'received')
          .where('e.by', '=', work.by.id),
      )
        .$castTo<boolean>()
        .as('isOwn'),
    )
    .where('a.id', '=', appealId)
    .executeTakeFirstOrThrow()
