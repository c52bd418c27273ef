import type { Kysely } from 'kysely'

export const climb = (db: Kysely<object>) => db
