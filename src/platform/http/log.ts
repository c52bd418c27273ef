import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify'

/** One line per answered request: the route's pattern, never the address; no person, no network address, no browser. */
export function logAnswer(request: FastifyRequest, reply: FastifyReply): void {
  const line = {
    number: request.id,
    method: request.method,
    route: request.routeOptions.url ?? 'unknown',
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
  }
  if (reply.statusCode >= 500) request.log.error(line, 'answered')
  else request.log.info(line, 'answered')
}

/** A fault for the log: where it happened, without the values that people typed (PostgreSQL quotes them in messages and details). */
export function logFault(log: FastifyBaseLogger, number: string, error: unknown): void {
  log.error({ number, fault: safeFault(error) }, 'fault')
}

export function safeFault(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { code, table, constraint, routine } = error as Error & Record<string, unknown>
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 12)
  return { kind: error.name, message: withoutValues(error.message), code, table, constraint, routine, frames }
}

const withoutValues = (message: string): string => message.replaceAll(/"[^"]*"|'[^']*'|«[^»]*»/g, '…').slice(0, 300)
