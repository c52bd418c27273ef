import type { Kysely } from 'kysely'

export const tablesOf = (db: Kysely<object>) => db
