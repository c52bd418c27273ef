import type { Work } from '#platform/work.ts'
import { makeLink } from '../entry/links.ts'
import { hasAnybodyJoined, lockBody } from '../store/entrants.ts'

/**
 * Makes the link by which the first administrator of a new installation comes in; one made before opens nothing any more.
 *
 * @returns the token: the address is `/sign-in/first/` and it; nothing once somebody has joined
 */
export async function makeFirstLink(work: Work): Promise<string | undefined> {
  await lockBody(work)
  return (await hasAnybodyJoined(work)) ? undefined : makeLink(work, 'first', null)
}
