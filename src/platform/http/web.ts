import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import './fastify-types.ts'
import { addAnswers } from './add-routes.ts'
import { addApi } from './api.ts'
import { answerFault, answerMissing } from './fault-page.tsx'
import { faultNumber } from './faults.ts'
import { MOST_GIVEN_BACK, readForm } from './form-values.ts'
import { logAnswer } from './log.ts'
import { FILE_MS, hurry } from './patience.ts'
import type { Route, RouteLine } from './routes.ts'
import { HTTPS_HEADERS, SECURITY_HEADERS } from './security-headers.ts'
import { guestPlaces, uploadPlaces } from './upload-places.ts'
import { visitors } from './visitors.ts'
import type { WebParts } from './web-parts.ts'

export interface Web {
  server: FastifyInstance
  /** Every route with its permission, in the order they were added. */
  table: RouteLine[]
}

const UNTOLD = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false }

const HEADERS_MS = 30_000

/** The server without its routes: recognition, headers, limits, faults. */
export async function startWeb(parts: WebParts, routes: readonly Route[], table: RouteLine[] = []): Promise<Web> {
  const { config } = parts
  const headers = Object.entries({
    ...SECURITY_HEADERS,
    ...(config.publicUrl.startsWith('https:') ? HTTPS_HEADERS : {}),
  })
  const addHeaders = (reply: FastifyReply) => {
    for (const [name, value] of headers) reply.header(name, value)
  }
  const server = Fastify({
    logger: { level: config.LOG_LEVEL, base: null, ...(parts.logTo ? { stream: parts.logTo } : {}) },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: faultNumber,
    // One proxy: only the hop that it wrote itself is believed, not what a visitor put before it.
    trustProxy: config.TRUST_PROXY === 'yes' ? (_address: string, hop: number) => hop < 1 : false,
    bodyLimit: MOST_GIVEN_BACK,
    requestTimeout: FILE_MS,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => {
      // An address that cannot be read meets no hook: its answer gets here what hooks give to the others.
      addHeaders(reply)
      answerFault(error, request, reply, parts)
      logAnswer(request, reply)
    },
  })
  demandPermissions(server, table)
  server.server.headersTimeout = HEADERS_MS
  server.addHook('onRequest', async (request, reply) => {
    addHeaders(reply)
    hurry(request)
  })
  server.addHook('onResponse', async (request, reply) => logAnswer(request, reply))
  server.removeAllContentTypeParsers()
  server.addContentTypeParser(
    /^application\/x-www-form-urlencoded\s*(?:;|$)/,
    { parseAs: 'buffer' },
    async (request: FastifyRequest, bytes: Buffer) => readForm(bytes, request.headers['content-type'] ?? ''),
  )
  const nameOf = visitors()
  await server.register(cookie)
  await server.register(rateLimit, {
    global: false,
    keyGenerator: nameOf,
    // How much is left tells who shares an address when somebody else there has just answered: only the refusal is told.
    addHeadersOnExceeding: UNTOLD,
    addHeaders: { ...UNTOLD, 'retry-after': true },
  })
  server.setErrorHandler((error, request, reply) => answerFault(error, request, reply, parts))
  server.setNotFoundHandler((request, reply) => answerMissing(request, reply, parts))
  const taking = { ...parts, places: uploadPlaces(), guestPlaces: guestPlaces(nameOf) }
  await addApi(server, taking, routes)
  await addAnswers(server, taking, routes)
  return { server, table }
}

/** No route starts without saying who may use it. */
function demandPermissions(server: FastifyInstance, table: RouteLine[]): void {
  server.addHook('onRoute', (route) => {
    const may = route.config?.may
    if (!may) throw new Error(`the route ${route.method} ${route.url} does not say who may use it`)
    for (const method of [route.method].flat()) if (method !== 'HEAD') table.push({ method, path: route.url, may })
  })
}
