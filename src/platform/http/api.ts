import swagger from '@fastify/swagger'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { z } from 'zod'
import './fastify-types.ts'
import type { Opened } from '../db/open-work.ts'
import { CITIZEN, type Work } from '../work.ts'
import { Forbidden, NotFound } from './answer.ts'
import { sessionHash } from './ask-of.ts'
import { MOST_JSON, readJson } from './json-body.ts'
import { logFault } from './log.ts'
import { allows, anyone } from './permission.ts'
import { NoToken, problemOf, wrongValues } from './problems.ts'
import { type ApiRoute, type DirectApiRoute, type Given, isApi, type Route } from './routes.ts'
import type { WebParts } from './web-parts.ts'

/** The API: one more thin edge over the same actions. Its schemas check what comes and describe it in OpenAPI. */
export async function addApi(server: FastifyInstance, parts: WebParts, routes: readonly Route[]): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Otklik',
        version: '1',
        description: 'The register of touchpoints, feedback and what came of it.',
      },
      servers: [{ url: parts.config.publicUrl }],
      components: {
        securitySchemes: {
          token: {
            type: 'http',
            scheme: 'bearer',
            description: 'A token made by an administrator; it names its body.',
          },
        },
      },
    },
    transform: jsonSchemaTransform,
  })
  await server.register(async (api) => {
    api.setValidatorCompiler(validatorCompiler)
    api.setSerializerCompiler(serializerCompiler)
    api.setErrorHandler((error, request, reply) => answerProblem(error, request, reply))
    api.removeAllContentTypeParsers()
    // Only here: a page of another site cannot send this kind of content without asking first, and nobody answers that.
    api.addContentTypeParser(
      /^application\/json\s*(?:;|$)/,
      { parseAs: 'buffer', bodyLimit: MOST_JSON },
      async (_request: FastifyRequest, bytes: Buffer) => readJson(bytes),
    )
    for (const route of routes) if (isApi(route)) addOne(api, parts, route)
    api.get('/api/v1/openapi.json', { schema: { hide: true }, config: { may: anyone } }, async () => server.swagger())
  })
}

function addOne(api: FastifyInstance, parts: WebParts, route: ApiRoute | DirectApiRoute): void {
  api.route({
    method: route.method,
    url: route.path,
    config: { may: route.may, rateLimit: { max: route.perMinute ?? 600, timeWindow: 60_000 } },
    schema: {
      summary: route.summary,
      security: route.may.who === 'token' ? [{ token: [] }] : [],
      ...(route.query ? { querystring: route.query } : {}),
      ...(route.params ? { params: route.params } : {}),
      ...(route.sent ? { body: route.sent } : {}),
      response: {
        200: route.reply,
        ...(route.made ? { 201: route.reply.describe(route.made) } : {}),
        default: problemSchema,
      },
    },
    handler: async (request, reply) => {
      const given = {
        query: request.query as Record<string, unknown>,
        params: request.params as Record<string, unknown>,
        sent: request.body,
      }
      if (!('direct' in route)) return answerApi(route, given, request, parts)
      const made = await route.direct(given)
      return reply.code(made.status).send(made.reply)
    },
  })
}

async function answerApi(route: ApiRoute, given: Given, request: FastifyRequest, parts: WebParts): Promise<unknown> {
  const act = async (work: Work) => {
    if (!allows(route.may, work.by.roles)) throw new Forbidden()
    return { reply: await route.answer(work, given) }
  }
  const answer = await (route.may.who === 'anyone'
    ? forAnyone(route, given, parts, act)
    : withToken(request, parts, act))
  return answer.reply
}

interface Replied {
  reply: unknown
}

type Act = (work: Work, opened: Opened) => Promise<Replied>

async function forAnyone(route: ApiRoute, given: Given, { works }: WebParts, act: Act): Promise<Replied> {
  const opening = route.body?.(given)
  const answer = opening && (await works.open(opening, act, () => CITIZEN))
  if (!answer) throw new NotFound()
  return answer
}

async function withToken(request: FastifyRequest, { works, doors }: WebParts, act: Act): Promise<Replied> {
  const token = /^Bearer ([\w-]{20,200})$/i.exec(request.headers.authorization ?? '')?.[1]
  const answer = token && (await works.open(doors.byToken(sessionHash(token)), act, doors.actorOf))
  if (!answer) throw new NoToken()
  return answer
}

/** RFC 9457. */
const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().describe('the number of this answer; it stands in the log'),
    errors: z
      .array(
        z.object({
          field: z.string().describe('the place in what was sent: answers.overall'),
          why: z.string().describe('in Russian where people answered and may be shown it'),
        }),
      )
      .optional(),
  })
  .describe('problem')

export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, title, detail } = problemOf(error)
  if (status >= 500) logFault(request.log, request.id, error)
  if (status === 401) reply.header('www-authenticate', 'Bearer')
  if (status === 503) reply.header('retry-after', '10')
  const errors = wrongValues(error)
  const problem = { type: 'about:blank', title, status, detail, instance: request.id }
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(errors ? { ...problem, errors } : problem)
}
