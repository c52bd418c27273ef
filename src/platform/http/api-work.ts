import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Opened } from '../db/open-work.ts'
import { CITIZEN, type Work } from '../work.ts'
import { Forbidden, NotFound } from './answer.ts'
import { allows } from './permission.ts'
import { NoToken } from './problems.ts'
import type { ApiRoute, FileApiRoute, Given } from './routes.ts'
import { tokenHash } from './sent-bytes.ts'
import type { WebParts } from './web-parts.ts'

/** What a program asked, and what it is answered by. */
export interface Asked {
  request: FastifyRequest
  reply: FastifyReply
  parts: WebParts
}

/** In the work of the token's body or, open to anyone, of the body that the address names. */
export async function inWork<T>(
  route: ApiRoute | FileApiRoute,
  given: Given,
  asked: Asked,
  act: (work: Work) => Promise<T>,
): Promise<T> {
  const permitted = async (work: Work) => {
    if (!allows(route.may, work.by.roles)) throw new Forbidden()
    return { done: await act(work) }
  }
  const answer = await (route.may.who === 'anyone'
    ? forAnyone(route, given, asked, permitted)
    : withToken(asked, permitted))
  return answer.done
}

interface Answered<T> {
  done: T
}

type Act<T> = (work: Work, opened: Opened) => Promise<Answered<T>>

async function forAnyone<T>(
  route: ApiRoute | FileApiRoute,
  given: Given,
  { parts: { works } }: Asked,
  act: Act<T>,
): Promise<Answered<T>> {
  const opening = route.body?.(given)
  const answer = opening && (await works.open(opening, act, () => CITIZEN))
  if (!answer) throw new NotFound()
  return answer
}

async function withToken<T>({ request, parts: { works, doors } }: Asked, act: Act<T>): Promise<Answered<T>> {
  const hash = tokenHash(request)
  const answer = hash && (await works.open(doors.byToken(hash), act, doors.actorOf))
  if (!answer) throw new NoToken()
  return answer
}
