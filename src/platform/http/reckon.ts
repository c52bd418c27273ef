import { together } from '../together.ts'
import { Forbidden } from './answer.ts'
import type { Asked } from './api-work.ts'
import { allows } from './permission.ts'
import { NoToken, Refused } from './problems.ts'
import type { Given, KnownFacts, ReckonedApiRoute } from './routes.ts'
import { tokenHash } from './sent-bytes.ts'

type Known = KnownFacts | undefined

interface Shared {
  ask(tokenHash: Buffer): Promise<Known>
  /** Who waits: without anybody the rest goes too, for anybody may send any token. */
  waiting: number
}

/** One message is under way while those who come meanwhile wait for the next: what it brings is never older than their question. */
const LIMITS = { underWay: 1, most: 200 }

const shared = new WeakMap<ReckonedApiRoute, Map<string, Shared>>()

/** Reckons the answer from facts that came with the token, in one message with all who ask at the same moment. */
export async function reckoned(route: ReckonedApiRoute, given: Given, { request, parts }: Asked): Promise<unknown> {
  const hash = tokenHash(request)
  const known = hash && (await factsOf(route, hash, parts.works))
  if (!known) throw new NoToken()
  if (!allows(route.may, known.roles)) throw new Forbidden()
  const outcome = route.reckon(known.facts, given)
  if ('refused' in outcome) throw new Refused(outcome.refused)
  return outcome.done
}

async function factsOf(route: ReckonedApiRoute, hash: Buffer, works: Asked['parts']['works']): Promise<Known> {
  const byToken = shared.get(route) ?? new Map<string, Shared>()
  shared.set(route, byToken)
  const token = hash.toString('latin1')
  const one = byToken.get(token) ?? {
    ask: together(async (all: readonly Buffer[]) => {
      const known = await route.facts(hash, works)
      return all.map(() => known)
    }, LIMITS),
    waiting: 0,
  }
  byToken.set(token, one)
  one.waiting++
  try {
    return await one.ask(hash)
  } finally {
    one.waiting--
    if (one.waiting === 0) byToken.delete(token)
  }
}
