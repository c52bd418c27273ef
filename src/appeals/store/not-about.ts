import { sql } from 'kysely'
import { personBehind, type Work } from '#platform/work.ts'

/** Of an appeal: no complaint about whoever asks, nor about their unit. Whom it is about is asked of the rows that are named so. */
export const notAbout = ({ by }: Pick<Work, 'by'>, rows = 'appeals.appeal') =>
  sql<boolean>`(${sql.ref(`${rows}.against_person_id`)} is null or ${sql.ref(`${rows}.against_person_id`)}::text <> ${personBehind(by)})
    and (${sql.ref(`${rows}.against_unit_id`)} is null or ${sql.ref(`${rows}.against_unit_id`)}::text <> ${by.unitId ?? ''})`
