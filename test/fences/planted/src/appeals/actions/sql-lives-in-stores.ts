import { sql } from 'kysely'

export const climb = sql
