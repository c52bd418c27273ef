import { type OfBody, tablesOf } from '../../db/tables.ts'

interface ShortCodeTables {
  'platform.short_code': OfBody & { code: string; kind: string; thing_id: string }
}

export const shortCodeTables = tablesOf<ShortCodeTables>
