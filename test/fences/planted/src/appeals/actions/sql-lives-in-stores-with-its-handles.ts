import { tablesOf } from '#platform/db/tables.ts'

export const climb = tablesOf
