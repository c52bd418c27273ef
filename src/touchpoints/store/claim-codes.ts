import type { Work } from '#platform/work.ts'
import { touchpointTables } from './tables.ts'

/**
 * Takes a code for each touchpoint. A code that stands already, in this body or another, is left alone and the next one is tried:
 * addresses of short links carry no body, so a code is unique in the installation.
 */
export async function claimCodes(
  work: Work,
  touchpointIds: readonly string[],
  newCode: () => string,
): Promise<Map<string, string>> {
  const claimed = new Map<string, string>()
  for (let left = [...touchpointIds]; left.length > 0; left = left.filter((id) => !claimed.has(id))) {
    const rows = await touchpointTables(work)
      .insertInto('platform.short_code')
      .values(left.map((id) => ({ code: newCode(), kind: 'touchpoint', thing_id: id })))
      .onConflict((conflict) => conflict.doNothing())
      .returning(['code', 'thing_id'])
      .execute()
    for (const { code, thing_id } of rows) claimed.set(thing_id, code)
  }
  return claimed
}
