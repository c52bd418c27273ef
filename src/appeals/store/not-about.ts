import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'

/** Of an appeal: no complaint about whoever asks. */
export const notAbout = ({ by }: Pick<Work, 'by'>) =>
  sql<boolean>`(against_person_id is null or against_person_id::text <> ${by.id})`
