import type { FastifyReply, FastifyRequest } from 'fastify'
import { drawPage } from '../html/draw.ts'
import { FaultPage } from '../html/fault-page.tsx'
import { CSRF_FIELD } from '../html/form-context.ts'
import type { SentAgain } from '../html/send-again.tsx'
import { FormerForm, NotFound, SignedOut } from './answer.ts'
import { bareAsk, csrfOf } from './ask-of.ts'
import { SESSION_COOKIE } from './cookies.ts'
import { FORMER_FORM, faultOf } from './faults.ts'
import { FormValues } from './form-values.ts'
import { frameOf } from './frame-of.ts'
import { logFault } from './log.ts'
import { isOwnOrigin } from './origin.ts'
import { sendProblem } from './send-problem.ts'
import { UnreadableForm } from './unreadable-form.ts'
import { FormWithFiles } from './uploads.ts'
import type { WebParts } from './web-parts.ts'

/** The one place where a fault becomes an answer: a plain page for people, a problem for programs, a line in the log for us. */
export function answerFault(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  parts: WebParts,
): FastifyReply {
  if (request.url.startsWith('/api/')) return sendProblem(error, request, reply)
  if (error instanceof SignedOut && request.method === 'GET') {
    return reply
      .code(303)
      .header('location', `/sign-in?next=${encodeURIComponent(request.url)}`)
      .send()
  }
  const fault = isOwnFormerForm(error, request) ? FORMER_FORM : faultOf(error)
  if (fault.status >= 500) logFault(request.log, request.id, error)
  if (fault.status === 503) reply.header('retry-after', '10')
  const page = (
    <FaultPage
      {...frameOf(bareAsk(request), parts)}
      title={fault.title}
      words={fault.words}
      number={request.id}
      again={whatWasSent(error, request, parts)}
      signIn={fault.status === 401}
    />
  )
  return reply
    .code(fault.status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(drawPage(page))
}

export const answerMissing = (request: FastifyRequest, reply: FastifyReply, parts: WebParts): FastifyReply =>
  answerFault(new NotFound(), request, reply, parts)

/** The form as it came, or as far as it could be read; one of a former sign-in gets the token of the present one. */
function whatWasSent(error: unknown, request: FastifyRequest, parts: WebParts): SentAgain | undefined {
  // What another site has sent is not the person's: given back with a button, it would be sent as theirs.
  if (!isOwnOrigin(request.headers, parts.config.publicUrl)) return undefined
  const action = ownPath(request.url)
  if (error instanceof UnreadableForm && error.left.length > 0) return { action, sent: error.left, isWhole: false }
  if (!(request.body instanceof FormValues)) return undefined
  const session = request.cookies[SESSION_COOKIE]
  const fresh = isOwnFormerForm(error, request) && session ? csrfOf(session, parts) : undefined
  const sent = request.body
    .entries()
    .map(([name, value]) => ({ name, value: name === CSRF_FIELD && fresh ? fresh : value }))
  const files = request.body instanceof FormWithFiles ? request.body.fileFields : []
  return { action, sent: [...sent, ...files.map((name) => ({ name, value: '', isFile: true }))], isWhole: true }
}

/** Only where the browser itself says that the form stood on our own page: then it may be sent with a new token. */
const isOwnFormerForm = (error: unknown, { headers }: FastifyRequest): boolean =>
  error instanceof FormerForm && headers['sec-fetch-site'] === 'same-origin'

/** The address of a form on our page is a path of ours, whatever was asked for. */
const ownPath = (url: string): string => (/^\/(?!\/)/.test(url) ? url : '/')
