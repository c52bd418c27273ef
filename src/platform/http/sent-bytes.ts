import type { FastifyRequest } from 'fastify'
import { Forbidden } from './answer.ts'
import { sessionHash } from './ask-of.ts'
import { cleanName } from './file-names.ts'
import { allows, type Permission } from './permission.ts'
import { NoToken } from './problems.ts'
import { readWhole } from './read-whole.ts'
import type { SentBytes } from './routes.ts'
import type { WebParts } from './web-parts.ts'

/** Of the token that the program shows, if it shows one. */
export function tokenHash(request: Pick<FastifyRequest, 'headers'>): Buffer | undefined {
  const token = tokenIn(request)
  return token === undefined ? undefined : sessionHash(token)
}

const tokenIn = ({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined =>
  /^Bearer ([\w-]{20,200})$/i.exec(headers.authorization ?? '')?.[1]

export async function demandToken(request: FastifyRequest): Promise<void> {
  if (tokenIn(request) === undefined) throw new NoToken()
}

/** Whether what follows is worth reading: asked again by the work itself, where all counts. */
export async function checkToken(
  request: FastifyRequest,
  { works, doors }: Pick<WebParts, 'works' | 'doors'>,
  may: Permission,
): Promise<void> {
  const hash = tokenHash(request)
  const actor = hash && (await works.open(doors.byToken(hash), async ({ by }) => by, doors.actorOf))
  if (!actor) throw new NoToken()
  if (!allows(may, actor.roles)) throw new Forbidden()
}

export async function readSentBytes(
  { headers }: FastifyRequest,
  sent: NodeJS.ReadableStream,
  mostBytes: number,
): Promise<SentBytes> {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const name = cleanName(nameIn(headers['content-disposition'] ?? ''))
  return { type, bytes: await readWhole(sent, mostBytes), name }
}

/** The name in a header: as UTF-8 in percents, or as plain signs. */
function nameIn(disposition: string): string {
  const encoded = /;\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(disposition)?.[1]
  if (encoded !== undefined) return decodedOr(encoded, '')
  const [, quoted, plain] = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s"]+))/i.exec(disposition) ?? []
  // Node reads headers as Latin-1, and programs write names in UTF-8.
  return Buffer.from(quoted?.replaceAll(/\\(.)/g, '$1') ?? plain ?? '', 'latin1').toString()
}

function decodedOr(text: string, otherwise: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return otherwise
  }
}
