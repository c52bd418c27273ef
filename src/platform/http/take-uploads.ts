import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import './fastify-types.ts'
import { sessionHash } from './ask-of.ts'
import { SESSION_COOKIE } from './cookies.ts'
import { Crowded } from './faults.ts'
import { readMultipart } from './multipart.ts'
import { isOwnOrigin } from './origin.ts'
import { takeYourTime } from './patience.ts'
import { allows } from './permission.ts'
import type { WorkRoute } from './routes.ts'
import type { UploadPlaces } from './upload-places.ts'
import type { WebParts } from './web-parts.ts'

export interface UploadParts extends WebParts {
  places: UploadPlaces
}

/**
 * A scope in which forms may carry files. Whose form it is, is asked before a file is kept in memory; of anybody else
 * only the fields are read, as of any form, so that they can be given back.
 */
export function takeUploads(own: FastifyInstance, parts: UploadParts, route: WorkRoute): void {
  const { uploads, may, path } = route
  if (!uploads) return
  if (may.who !== 'staff') throw new Error(`the route ${path} takes files, and from staff alone`)
  own.addHook('preParsing', async (request, reply) => {
    request.keepsFiles = await keepsFiles(request, reply, parts, route)
  })
  own.addContentTypeParser(/^multipart\/form-data\s*(?:;|$)/, (request: FastifyRequest, sent: FastifyRequest['raw']) =>
    readMultipart(sent, request.headers['content-type'] ?? '', {
      mostBytes: uploads.mostBytes,
      keepsFiles: request.keepsFiles === 'yes',
    }),
  )
}

async function keepsFiles(
  request: FastifyRequest,
  reply: FastifyReply,
  { config, works, doors, places }: UploadParts,
  { may }: WorkRoute,
): Promise<'yes' | 'no' | 'crowded'> {
  if (!/^multipart\//i.test(request.headers['content-type'] ?? '')) return 'no'
  const session = request.cookies[SESSION_COOKIE]
  if (!session || !isOwnOrigin(request.headers, config.publicUrl)) return 'no'
  const actor = await works.open(doors.bySession(sessionHash(session)), async ({ by }) => by, doors.actorOf)
  if (!actor || !allows(may, actor.roles)) return 'no'
  takeYourTime(request)
  return places.take(reply.raw).then(
    () => 'yes',
    (fault: unknown) => {
      if (fault instanceof Crowded) return 'crowded'
      throw fault
    },
  )
}
