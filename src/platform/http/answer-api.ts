import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Opened } from '../db/open-work.ts'
import { CITIZEN, type Work } from '../work.ts'
import { Forbidden, NotFound } from './answer.ts'
import { attachmentOf } from './attachment.ts'
import { allows } from './permission.ts'
import { NoToken } from './problems.ts'
import type { AnyApi, ApiRoute, FileApiRoute, Given } from './routes.ts'
import { tokenHash } from './sent-bytes.ts'
import type { WebParts } from './web-parts.ts'

interface Asked {
  request: FastifyRequest
  reply: FastifyReply
  parts: WebParts
}

/** Answers a program: in the work of its token's body, or of the body that the address names, or without a work. */
export async function answerApi(route: AnyApi, given: Given, asked: Asked): Promise<unknown> {
  const { reply } = asked
  if ('direct' in route) {
    const answered = await route.direct(given)
    return reply.code(answered.status).send(answered.reply)
  }
  if ('file' in route) {
    const { bytes, type, name } = await inWork(route, given, asked, (work) => route.file(work, given))
    return reply
      .type(type)
      .header('content-disposition', attachmentOf(name))
      .header('cache-control', 'no-store')
      .send(Buffer.from(bytes as Buffer))
  }
  const answer = await inWork(route, given, asked, (work) => route.answer(work, given))
  return reply.code(route.made === undefined ? 200 : 201).send(answer)
}

async function inWork<T>(
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
