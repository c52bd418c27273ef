import type { tablesOf } from '#platform/db/tables.ts'

export const appealRoutes = (tables: typeof tablesOf) => tables
