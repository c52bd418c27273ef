import type { FastifyInstance, FastifyRequest } from 'fastify'
import './fastify-types.ts'
import type { Config } from '../config/config.ts'
import { sameToken } from './origin.ts'
import { isOwnMachine } from './own-machine.ts'
import { anyone } from './permission.ts'

export interface Health {
  /** Resolves when the database answers and everything this process needs is there. */
  ready(): Promise<void>
  metrics(): Promise<{ type: string; text: string }>
}

/** For balancers and watchers: is the process alive, can it serve, what has it done. */
export function addHealth(server: FastifyInstance, { ready, metrics }: Health, config: Config): void {
  const open = { schema: { hide: true }, config: { may: anyone } }
  server.get('/healthz', open, async () => ({ alive: true }))
  server.get('/readyz', open, async (_request, reply) => {
    const fault = await ready().then(
      () => undefined,
      () => 'the database does not answer',
    )
    return reply.code(fault ? 503 : 200).send(fault ? { ready: false, why: fault } : { ready: true })
  })
  server.get('/metrics', open, async (request, reply) => {
    if (!mayWatch(request, config)) return reply.code(404).send()
    const { type, text } = await metrics()
    return reply.type(type).send(text)
  })
}

/** With a token set, whoever has it; without one, only a trial on its own machine: behind a proxy every visitor comes from there. */
function mayWatch(request: FastifyRequest, config: Config): boolean {
  const { authorization = '' } = request.headers
  if (config.METRICS_TOKEN) return sameToken(`Bearer ${config.METRICS_TOKEN}`, authorization)
  return config.trial && isOwnMachine(request)
}
