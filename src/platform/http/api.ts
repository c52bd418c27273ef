import swagger from '@fastify/swagger'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import './fastify-types.ts'
import { answerApi } from './answer-api.ts'
import { takesKey } from './answer-once.ts'
import { describedApi, problemSchema } from './describe-api.ts'
import { MOST_JSON, readJson } from './json-body.ts'
import { takeYourTime } from './patience.ts'
import { anyone } from './permission.ts'
import { type AnyApi, isApi, type Route } from './routes.ts'
import { sendProblem } from './send-problem.ts'
import { checkToken, demandToken, readSentBytes } from './sent-bytes.ts'
import type { UploadParts } from './take-uploads.ts'
import type { WebParts } from './web-parts.ts'

/** The API: one more thin edge over the same actions. Its schemas check what comes and describe it in OpenAPI. */
export async function addApi(server: FastifyInstance, parts: UploadParts, routes: readonly Route[]): Promise<void> {
  await server.register(swagger, describedApi(parts.config.publicUrl))
  await server.register(async (api) => {
    api.setValidatorCompiler(validatorCompiler)
    api.setSerializerCompiler(serializerCompiler)
    api.setErrorHandler((error, request, reply) => sendProblem(error, request, reply))
    api.removeAllContentTypeParsers()
    // Only here: a page of another site cannot send this kind of content without asking first, and nobody answers that.
    api.addContentTypeParser(
      /^application\/json\s*(?:;|$)/,
      { parseAs: 'buffer', bodyLimit: MOST_JSON },
      async (_request: FastifyRequest, bytes: Buffer) => readJson(bytes),
    )
    for (const route of routes) {
      if (!isApi(route)) continue
      if (route.takes) await addTaking(api, parts, route)
      else addOne(api, parts, route)
    }
    api.get('/api/v1/openapi.json', { schema: { hide: true }, config: { may: anyone } }, async () => server.swagger())
  })
}

/** A route that takes bytes reads them in a scope of its own: its types are read nowhere else. */
async function addTaking(api: FastifyInstance, parts: UploadParts, route: AnyApi): Promise<void> {
  const { takes, may, sent } = route
  if (!takes) return
  if (may.who !== 'token') throw new Error(`the route ${route.path} takes files, and from a token alone`)
  await api.register(async (own) => {
    // JSON too, unless the route takes it beside its files: read as an object it would be taken for bytes.
    if (!sent || takes.types.includes('application/json')) own.removeAllContentTypeParsers()
    own.addContentTypeParser([...takes.types], (request: FastifyRequest, sent: NodeJS.ReadableStream) =>
      readSentBytes(request, sent, takes.mostBytes),
    )
    // Before anything is read: who has no token does not make us keep a file in memory.
    own.addHook('preParsing', async (request, reply) => {
      await checkToken(request, parts, may)
      takeYourTime(request)
      await parts.places.take(reply.raw)
    })
    addOne(own, parts, route)
  })
}

function addOne(api: FastifyInstance, parts: WebParts, route: AnyApi): void {
  const { takes, sent } = route
  const gives = 'gives' in route ? route.gives : undefined
  api.route({
    method: route.method,
    url: route.path,
    config: {
      may: route.may,
      rateLimit: { max: route.perMinute ?? 600, timeWindow: 60_000 },
      ...(takes ? { takes: takes.types } : {}),
      ...(gives ? { gives } : {}),
      takesKey: takesKey(route),
    },
    // Before what was sent is looked at: who shows no token is told so first.
    ...(route.may.who === 'token' ? { preParsing: demandToken } : {}),
    schema: {
      summary: route.summary,
      security: route.may.who === 'token' ? [{ token: [] }] : [],
      ...(route.query ? { querystring: route.query } : {}),
      ...(route.params ? { params: route.params } : {}),
      ...(sent ? { body: takes ? { content: { 'application/json': { schema: sent } } } : sent } : {}),
      response: { ...repliesOf(route), default: problemSchema },
    },
    handler: async (request, reply) => {
      const given = {
        query: request.query as Record<string, unknown>,
        params: request.params as Record<string, unknown>,
        sent: request.body,
      }
      return answerApi(route, given, { request, reply, parts })
    },
  })
}

function repliesOf(route: AnyApi) {
  if ('gives' in route) return {}
  const made = route.made === undefined ? {} : { 201: route.reply.describe(route.made) }
  return 'direct' in route || route.made === undefined ? { 200: route.reply, ...made } : made
}
