import type { FastifyInstance, FastifyRequest } from 'fastify'
import './fastify-types.ts'
import type { Opened } from '../db/open-work.ts'
import { CSRF_FIELD } from '../html/form-context.ts'
import { CITIZEN, type Work } from '../work.ts'
import { type Answer, Forbidden, ForeignForm, FormerForm, NotFound, SignedOut } from './answer.ts'
import type { Ask } from './ask.ts'
import { askOf, sessionHash } from './ask-of.ts'
import { isOwnOrigin, sameToken } from './origin.ts'
import { isOwnMachine } from './own-machine.ts'
import { allows } from './permission.ts'
import { isApi, type PlainRoute, type Route, type WorkRoute } from './routes.ts'
import { sendAnswer } from './send-answer.ts'
import { takeUploads, type UploadParts } from './take-uploads.ts'
import type { WebParts } from './web-parts.ts'

/** An answer, and the work it was made in: the page's frame names the body and the person. */
interface Answered {
  answer: Answer
  opened?: Opened
}

export async function addAnswers(server: FastifyInstance, parts: UploadParts, routes: readonly Route[]): Promise<void> {
  for (const route of routes) {
    if (isApi(route)) continue
    if (!('uploads' in route)) addOne(server, parts, route)
    else {
      await server.register(async (own) => {
        takeUploads(own, parts, route)
        addOne(own, parts, route)
      })
    }
  }
}

function addOne(server: FastifyInstance, parts: WebParts, route: PlainRoute | WorkRoute): void {
  server.route({
    method: route.method,
    url: route.path,
    schema: { hide: true },
    config: {
      may: route.may,
      ...(route.perMinute ? { rateLimit: { max: route.perMinute, timeWindow: 60_000 } } : {}),
    },
    handler: async (request, reply) => {
      const ask = askOf(request, parts)
      const { answer, opened } = await answerOf(route, ask, request, parts)
      return sendAnswer({ answer, ask, request, reply, parts, route, ...(opened ? { opened } : {}) })
    },
  })
}

const isForTrial = ({ path }: Route): boolean => path.startsWith('/dev/')

async function answerOf(
  route: PlainRoute | WorkRoute,
  ask: Ask,
  request: FastifyRequest,
  parts: WebParts,
): Promise<Answered> {
  if (isForTrial(route) && !isOwnMachine(request)) throw new NotFound()
  if (route.method !== 'GET' && !isOwnOrigin(request.headers, parts.config.publicUrl)) throw new ForeignForm()
  if (request.whyNoFiles !== undefined) throw request.whyNoFiles
  if ('plain' in route) return ofItsBody(await route.plain(ask))
  return route.may.who === 'anyone' ? answerAnyone(route, ask, parts) : answerStaff(route, ask, parts)
}

const ofItsBody = (answer: Answer): Answered => ({
  answer,
  ...(answer.of ? { opened: { body: answer.of, row: {} } } : {}),
})

async function answerAnyone(route: WorkRoute, ask: Ask, { works }: WebParts): Promise<Answered> {
  const opening = route.body?.(ask)
  const answered =
    opening &&
    (await works.open(
      opening,
      async (work, opened) => ({ answer: await route.handle(work, { ...ask, row: opened.row }), opened }),
      () => CITIZEN,
    ))
  if (answered) return answered
  if (!route.otherwise) throw new NotFound()
  return { answer: await route.otherwise(ask) }
}

async function answerStaff(route: WorkRoute, ask: Ask, { works, doors }: WebParts): Promise<Answered> {
  if (!ask.session) throw new SignedOut()
  const act = async (work: Work, opened: Opened) => {
    if (!allows(route.may, work.by.roles)) throw new Forbidden()
    if (route.method !== 'GET' && !sameToken(ask.csrf ?? '', ask.form.get(CSRF_FIELD))) throw new FormerForm()
    return { answer: await route.handle(work, { ...ask, row: opened.row }), opened }
  }
  const answered = await works.open(doors.bySession(sessionHash(ask.session)), act, doors.actorOf)
  if (!answered) throw new SignedOut()
  return answered
}
