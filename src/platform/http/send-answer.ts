import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Opened } from '../db/open-work.ts'
import { drawPage } from '../html/draw.ts'
import type { Answer } from './answer.ts'
import type { Ask } from './ask.ts'
import { attachmentOf } from './attachment.ts'
import { setCookies } from './cookies.ts'
import { frameOf } from './frame-of.ts'
import type { Route } from './routes.ts'
import type { WebParts } from './web-parts.ts'

const zip = promisify(gzip)
const WORTH_ZIPPING = 1_400
/** Handing work to another thread and back costs more than compressing this much here: 0.07 ms for a home page. */
const WORTH_A_THREAD = 64 * 1024
const LEVEL = { level: 4 }

export interface Sending {
  answer: Answer
  ask: Ask
  route: Route
  opened?: Opened
  request: FastifyRequest
  reply: FastifyReply
  parts: WebParts
}

export async function sendAnswer({
  answer,
  ask,
  route,
  opened,
  request,
  reply,
  parts,
}: Sending): Promise<FastifyReply> {
  setCookies(reply, answer.cookies ?? [], parts.config)
  reply.code(answer.status ?? ('see' in answer ? 303 : 200))
  if ('see' in answer) return reply.header('location', answer.see).send()
  if ('json' in answer) return reply.send(answer.json)
  if ('bytes' in answer) {
    if (ask.session !== undefined) reply.header('cache-control', 'no-store')
    if (answer.name) reply.header('content-disposition', attachmentOf(answer.name))
    for (const [name, value] of Object.entries(answer.headers ?? {})) reply.header(name, value)
    return reply.type(answer.type).send(answer.bytes)
  }
  for (const [name, value] of Object.entries(answer.headers ?? {})) reply.header(name, value)
  // Below a form that came back with reasons nobody is asked how useful the page was.
  const isAsWished = (answer.status ?? 200) === 200
  const html = drawPage(answer.page(frameOf(ask, parts, opened, isAsWished ? route : undefined)))
  return sendHtml(html, request, reply, ask.session !== undefined)
}

/**
 * Public pages go compressed where the browser takes it. Pages of staff do not: they hold a form token beside words
 * that others may have written, and compressing both together lets lengths be compared.
 */
async function sendHtml(
  html: string,
  request: FastifyRequest,
  reply: FastifyReply,
  ofStaff: boolean,
): Promise<FastifyReply> {
  reply.type('text/html; charset=utf-8')
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', ofStaff ? 'no-store' : 'no-cache')
  const zips = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  // As bytes: the socket would turn Cyrillic text into them more slowly.
  if (ofStaff || !zips || html.length < WORTH_ZIPPING) return reply.send(Buffer.from(html))
  return reply
    .header('content-encoding', 'gzip')
    .header('vary', 'accept-encoding')
    .send(html.length < WORTH_A_THREAD ? gzipSync(html, LEVEL) : await zip(html, LEVEL))
}
