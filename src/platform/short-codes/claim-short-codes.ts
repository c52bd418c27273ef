import type { Work } from '../work.ts'
import { insertFree } from './store/insert-free.ts'

/** Things of one kind that each get a short code. */
export interface Coded {
  kind: string
  ids: readonly string[]
}

/**
 * Takes a code for each thing. A code that stands already, in this body or another, is left alone and the next one is tried:
 * addresses of short links carry no body, so a code is unique in the installation.
 */
export async function claimShortCodes(
  work: Work,
  { kind, ids }: Coded,
  newCode: () => string,
): Promise<Map<string, string>> {
  const claimed = new Map<string, string>()
  for (let left = [...ids]; left.length > 0; left = left.filter((id) => !claimed.has(id))) {
    const free = await insertFree(
      work,
      left.map((thingId) => ({ code: newCode(), kind, thingId })),
    )
    for (const { code, thingId } of free) claimed.set(thingId, code)
  }
  return claimed
}
