import swagger from '@fastify/swagger'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { z } from 'zod'
import './fastify-types.ts'
import { Forbidden } from './answer.ts'
import { sessionHash } from './ask-of.ts'
import { logFault } from './log.ts'
import { allows, anyone } from './permission.ts'
import { NoToken, problemOf } from './problems.ts'
import type { ApiRoute, Route } from './routes.ts'
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
    for (const route of routes) if ('answer' in route) addOne(api, parts, route)
    api.get('/api/v1/openapi.json', { schema: { hide: true }, config: { may: anyone } }, async () => server.swagger())
  })
}

function addOne(api: FastifyInstance, parts: WebParts, route: ApiRoute): void {
  api.route({
    method: route.method,
    url: route.path,
    config: { may: route.may, rateLimit: { max: route.perMinute ?? 600, timeWindow: 60_000 } },
    schema: {
      summary: route.summary,
      security: [{ token: [] }],
      ...(route.query ? { querystring: route.query } : {}),
      ...(route.params ? { params: route.params } : {}),
      response: { 200: route.reply, default: problemSchema },
    },
    handler: (request) => answerApi(route, request, parts),
  })
}

async function answerApi(route: ApiRoute, request: FastifyRequest, { works, doors }: WebParts): Promise<unknown> {
  const token = /^Bearer ([\w-]{20,200})$/i.exec(request.headers.authorization ?? '')?.[1]
  if (!token) throw new NoToken()
  const given = { query: request.query as Record<string, unknown>, params: request.params as Record<string, unknown> }
  const answer = await works.open(
    doors.byToken(sessionHash(token)),
    async (work) => {
      if (!allows(route.may, work.by.roles)) throw new Forbidden()
      return { reply: await route.answer(work, given) }
    },
    doors.actorOf,
  )
  if (!answer) throw new NoToken()
  return answer.reply
}

/** RFC 9457. */
const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().describe('the number of this answer; it stands in the log'),
    errors: z.array(z.object({ field: z.string(), why: z.string() })).optional(),
  })
  .describe('problem')

export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const wrong = hasZodFastifySchemaValidationErrors(error) ? error.validation : undefined
  const { status, title, detail } = problemOf(error)
  if (status >= 500) logFault(request.log, request.id, error)
  if (status === 401) reply.header('www-authenticate', 'Bearer')
  if (status === 503) reply.header('retry-after', '10')
  const errors = wrong?.map(({ instancePath, message }) => ({
    field: instancePath.split('/').filter(Boolean).join('.'),
    why: message ?? '',
  }))
  const problem = { type: 'about:blank', title, status, detail, instance: request.id }
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(errors ? { ...problem, errors } : problem)
}
