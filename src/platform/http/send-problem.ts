import type { FastifyReply, FastifyRequest } from 'fastify'
import { logFault } from './log.ts'
import { Gone, problemOf, wrongValues } from './problems.ts'

/** A fault as programs are told of it: RFC 9457. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, title, detail } = problemOf(error)
  if (status >= 500) logFault(request.log, request.id, error)
  if (status === 401) reply.header('www-authenticate', 'Bearer')
  if (status === 503) reply.header('retry-after', '10')
  const errors = wrongValues(error)
  const where = error instanceof Gone ? error.where : {}
  const problem = { type: 'about:blank', title, status, detail, instance: request.id, ...where }
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(errors ? { ...problem, errors } : problem)
}
