import { z } from 'zod'
import { Forbidden } from './answer.ts'
import type { Asked } from './api-work.ts'
import { allows } from './permission.ts'
import { NoToken, Refused } from './problems.ts'
import type { Given, KnownFacts, ReckonedApiRoute } from './routes.ts'
import { tokenHash } from './sent-bytes.ts'

type Known = Promise<KnownFacts | undefined>

const asking = new WeakMap<ReckonedApiRoute, Map<string, Known>>()

/** Reckons the answer from facts that come with the token, in one message with all who ask at the same moment. @returns JSON */
export async function reckoned(route: ReckonedApiRoute, given: Given, { request, parts }: Asked): Promise<string> {
  const hash = tokenHash(request)
  const known = hash && (await factsOf(route, hash, parts.works))
  if (!known) throw new NoToken()
  if (!allows(route.may, known.roles)) throw new Forbidden()
  const outcome = route.reckon(known.facts, given)
  if ('refused' in outcome) throw new Refused(outcome.refused)
  return textOf(route, outcome.done)
}

const texts = new WeakMap<object, string>()

/** What a route gives again is written out once. */
function textOf(route: ReckonedApiRoute, answer: object): string {
  const text = texts.get(answer) ?? JSON.stringify(z.encode(route.reply, answer))
  texts.set(answer, text)
  return text
}

/** Sent once all that has come by now is read, so what it brings is never older than any of their questions. */
function factsOf(route: ReckonedApiRoute, hash: Buffer, works: Asked['parts']['works']): Known {
  const byToken = asking.get(route) ?? new Map<string, Known>()
  asking.set(route, byToken)
  const token = hash.toString('latin1')
  const others = byToken.get(token)
  if (others) return others
  const known = new Promise(setImmediate).then(() => {
    byToken.delete(token)
    return route.facts(hash, works)
  })
  byToken.set(token, known)
  return known
}
