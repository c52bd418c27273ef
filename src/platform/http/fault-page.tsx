import type { FastifyReply, FastifyRequest } from 'fastify'
import { drawPage } from '../html/draw.ts'
import { FaultPage } from '../html/fault-page.tsx'
import { CSRF_FIELD } from '../html/form-context.ts'
import { FormerForm, NotFound, SignedOut } from './answer.ts'
import { answerProblem } from './api.ts'
import { askOf, bareAsk } from './ask-of.ts'
import { type Fault, FORMER_FORM, faultOf } from './faults.ts'
import { FormValues } from './form-values.ts'
import { frameOf } from './frame-of.ts'
import { logFault } from './log.ts'
import { isOwnOrigin } from './origin.ts'
import type { WebParts } from './web-parts.ts'

/** The one place where a fault becomes an answer: a plain page for people, a problem for programs, a line in the log for us. */
export function answerFault(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  parts: WebParts,
): FastifyReply {
  if (request.url.startsWith('/api/')) return answerProblem(error, request, reply)
  if (error instanceof SignedOut && request.method === 'GET') {
    return reply
      .code(303)
      .header('location', `/sign-in?next=${encodeURIComponent(request.url)}`)
      .send()
  }
  const fault = isOwnFormerForm(error, request) ? FORMER_FORM : faultOf(error)
  if (fault.status >= 500) logFault(request.log, request.id, error)
  if (fault.status === 503) reply.header('retry-after', '10')
  return sendFault(fault, request, reply, parts)
}

export const answerMissing = (request: FastifyRequest, reply: FastifyReply, parts: WebParts): FastifyReply =>
  answerFault(new NotFound(), request, reply, parts)

function sendFault(fault: Fault, request: FastifyRequest, reply: FastifyReply, parts: WebParts): FastifyReply {
  const frame = frameOf(bareAsk(request), parts)
  const page = (
    <FaultPage
      {...frame}
      title={fault.title}
      words={fault.words}
      number={request.id}
      again={whatWasSent(fault, request, parts)}
      signIn={fault.status === 401}
    />
  )
  return reply
    .code(fault.status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(drawPage(page))
}

/** The form as it came; one of a former sign-in gets the token of the present one. */
function whatWasSent(fault: Fault, request: FastifyRequest, { secrets, config }: WebParts) {
  if (!(request.body instanceof FormValues)) return undefined
  // What another site has sent is not the person's: given back with a button, it would be sent as theirs.
  if (!isOwnOrigin(request.headers, config.publicUrl)) return undefined
  const { csrf } = askOf(request, { secrets })
  const fresh = fault === FORMER_FORM && csrf ? csrf : undefined
  const sent = request.body
    .entries()
    .map(([name, value]): [string, string] => [name, name === CSRF_FIELD && fresh ? fresh : value])
  return { action: ownPath(request.url), sent }
}

/** Only where the browser itself says that the form stood on our own page: then it may be sent with a new token. */
const isOwnFormerForm = (error: unknown, { headers }: FastifyRequest): boolean =>
  error instanceof FormerForm && headers['sec-fetch-site'] === 'same-origin'

/** The address of a form on our page is a path of ours, whatever was asked for. */
const ownPath = (url: string): string => (/^\/(?!\/)/.test(url) ? url : '/')
