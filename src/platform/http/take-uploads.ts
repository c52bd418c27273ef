import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import './fastify-types.ts'
import { Forbidden, ForeignForm, SignedOut } from './answer.ts'
import { sessionHash } from './ask-of.ts'
import { SESSION_COOKIE } from './cookies.ts'
import { MOST_GIVEN_BACK } from './form-values.ts'
import { readMultipart } from './multipart.ts'
import { isOwnOrigin } from './origin.ts'
import { takeYourTime } from './patience.ts'
import { allows, type Permission } from './permission.ts'
import type { PlainRoute, UploadLimit, WorkRoute } from './routes.ts'
import type { GuestPlaces, UploadPlaces } from './upload-places.ts'
import type { WebParts } from './web-parts.ts'

export interface UploadParts extends WebParts {
  places: UploadPlaces
  /** For those who are not signed in. */
  guestPlaces: GuestPlaces
}

/**
 * A scope in which forms may carry files. Whose form it is, is asked before a file is kept in memory; of anybody else
 * only the fields are read, as of any form, so that they can be given back. Where anyone may send, how often and how many at
 * once decides instead.
 */
export function takeUploads(own: FastifyInstance, parts: UploadParts, route: PlainRoute | WorkRoute): void {
  const { uploads, may, path, perMinute } = route
  if (!uploads) return
  if (may.who === 'token') throw new Error(`the route ${path} takes a form with files, and programs send none`)
  if (may.who === 'anyone' && !perMinute)
    throw new Error(`the route ${path} takes files from anyone without saying how often`)
  own.addHook('preParsing', async (request, reply) => {
    if (isMultipart(request)) request.whyNoFiles = await whyNoFiles(request, reply, parts, route)
  })
  own.addContentTypeParser(/^multipart\/form-data\s*(?:;|$)/, (request: FastifyRequest, sent: FastifyRequest['raw']) =>
    readMultipart(sent, request.headers['content-type'] ?? '', {
      mostBytes: uploads.mostBytes,
      keepsFiles: request.whyNoFiles === undefined,
      severalIn: uploads.severalIn ?? [],
      isTooLong: isTooLong(request, uploads),
    }),
  )
}

/** Said beforehand to be more than is taken: nothing of its files is kept, so it needs no place and keeps nobody from one. */
const isTooLong = ({ headers }: FastifyRequest, { mostBytes }: UploadLimit): boolean =>
  Number(headers['content-length']) > mostBytes + MOST_GIVEN_BACK

const isMultipart = ({ headers }: FastifyRequest): boolean => /^multipart\//i.test(headers['content-type'] ?? '')

/** @returns the fault to be thrown once the fields are read */
async function whyNoFiles(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: UploadParts,
  { may, uploads }: Pick<WorkRoute, 'may' | 'uploads'>,
): Promise<unknown> {
  try {
    if (!isOwnOrigin(request.headers, parts.config.publicUrl)) throw new ForeignForm()
    if (may.who !== 'anyone') await checkSession(request, parts, may)
    takeYourTime(request)
    if (uploads && isTooLong(request, uploads)) return undefined
    await (may.who === 'anyone' ? parts.guestPlaces.take(request, reply.raw) : parts.places.take(reply.raw))
    return undefined
  } catch (fault) {
    return fault
  }
}

/** As the work itself asks it afterwards, but for the form's own token: that is not read yet. */
async function checkSession(request: FastifyRequest, { works, doors }: WebParts, may: Permission) {
  const session = request.cookies[SESSION_COOKIE]
  const actor =
    session && (await works.open(doors.bySession(sessionHash(session)), async ({ by }) => by, doors.actorOf))
  if (!actor) throw new SignedOut()
  if (!allows(may, actor.roles)) throw new Forbidden()
}
