import type { Work } from '../../work.ts'
import { shortCodeTables } from './tables.ts'

export interface ShortCode {
  code: string
  kind: string
  thingId: string
}

/** Puts in those codes that are free. @returns them */
export async function insertFree(work: Work, codes: readonly ShortCode[]): Promise<Omit<ShortCode, 'kind'>[]> {
  return shortCodeTables(work)
    .insertInto('platform.short_code')
    .values(codes.map(({ code, kind, thingId }) => ({ code, kind, thing_id: thingId })))
    .onConflict((conflict) => conflict.doNothing())
    .returning(['code', 'thing_id as thingId'])
    .execute()
}
