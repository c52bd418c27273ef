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
  return { kind: error.name, message: withoutValues(error), code, table, constraint, routine, frames: framesOf(error) }
}

/** Where it happened. The message stands at the head of the stack and may hold lines of somebody's text, so it goes first. */
function framesOf({ stack = '', message }: Error): string[] {
  const trace = stack.slice(stack.indexOf(message) + message.length)
  const frames = trace.split('\n').filter((line) => line.trimStart().startsWith('at '))
  return frames.slice(0, 12)
}

/** PostgreSQL quotes values; what the engine cannot read (a date, a JSON) it repeats after a colon. */
function withoutValues({ name, message }: Error): string {
  const unquoted = message.replaceAll(/"[^"]*"|'[^']*'|«[^»]*»/gs, '…')
  return (/^(Range|Syntax|Type|URI)Error$/.test(name) ? unquoted.replace(/: .*$/s, ': …') : unquoted).slice(0, 300)
}
