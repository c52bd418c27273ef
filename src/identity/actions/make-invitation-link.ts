import type { Work } from '#platform/work.ts'
import { makeLink } from '../entry/links.ts'

/**
 * Makes the link by which an invited person sets a password; links sent to them before open nothing any more.
 *
 * @returns the token: the address is `/sign-in/join/` and it
 */
export const makeInvitationLink = (work: Work, personId: string): Promise<string> => makeLink(work, 'join', personId)
