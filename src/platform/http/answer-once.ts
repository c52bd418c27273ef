import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { actOnce } from '../idempotency/act-once.ts'
import type { Keyed } from '../idempotency/terms.ts'
import { type Asked, inWork } from './api-work.ts'
import { Refused } from './problems.ts'
import type { AnyApi, ApiRoute, Given, SentBytes } from './routes.ts'

const HEADER = 'idempotency-key'

/** Acts of known programs alone: nothing is kept of what anybody sends without a token. */
export const takesKey = ({ method, may, ...route }: AnyApi): boolean =>
  method === 'POST' && may.who === 'token' && 'answer' in route

/** The key that the program has sent with its act, if it has. */
export function keyOf(route: ApiRoute, given: Given, { headers, method, url }: FastifyRequest): Keyed | undefined {
  const header = headers[HEADER]
  if (header === undefined || !takesKey(route)) return undefined
  // A string of structured headers, or bare as most programs send it.
  const key = /^"?([\x21\x23-\x5b\x5d-\x7e]{1,200})"?$/.exec(String(header))?.[1]
  if (key === undefined)
    throw new Refused([{ field: 'Idempotency-Key', why: '1 to 200 signs of ASCII without spaces' }])
  const hash = createHash('sha256').update(`${method} ${url}\0`)
  const { sent } = given
  if (isBytes(sent)) hash.update(`${sent.type}\0${sent.name}\0`).update(sent.bytes)
  else hash.update(JSON.stringify(sent) ?? '')
  return { key, hash: hash.digest() }
}

const isBytes = (sent: unknown): sent is SentBytes => Buffer.isBuffer((sent as Partial<SentBytes> | null)?.bytes)

/** The answer is written down before it is sent, in the transaction of the act. */
export async function answerOnce(route: ApiRoute, given: Given, keyed: Keyed, asked: Asked): Promise<unknown> {
  const { reply } = asked
  const made = route.made === undefined ? 200 : 201
  const once = await inWork(route, given, asked, (work) =>
    actOnce(work, keyed, {
      act: async () => {
        const answer = z.encode(route.reply, await route.answer(work, given))
        const kept = route.unkept ? route.unkept.without(answer) : answer
        return { status: made, reply: JSON.stringify(answer), kept: JSON.stringify(kept) }
      },
      again: async (kept) => (route.unkept ? JSON.stringify(await route.unkept.again(work, JSON.parse(kept))) : kept),
      refusalsIn: (fault) => (fault instanceof Refused ? fault.refusals : undefined),
    }),
  )
  if (once.isReplayed) reply.header('idempotency-replayed', 'true')
  if (once.status === 422) throw new Refused(JSON.parse(once.reply))
  return reply.code(once.status).type('application/json; charset=utf-8').send(Buffer.from(once.reply))
}
