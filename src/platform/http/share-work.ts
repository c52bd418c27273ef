import type { Outcome } from '../outcome.ts'
import { together } from '../together.ts'
import { type Asked, inWork } from './api-work.ts'
import { NoToken, Refused } from './problems.ts'
import type { ApiRoute, Given } from './routes.ts'
import { tokenHash } from './sent-bytes.ts'

export type TogetherRoute = ApiRoute & Required<Pick<ApiRoute, 'together'>>

type Settled = PromiseSettledResult<Outcome<unknown>>

interface Coming {
  given: Given
  asked: Asked
}

interface Shared {
  send(one: Coming): Promise<Settled>
  /** Who waits: without anybody the rest goes too, for anybody may send any token. */
  waiting: number
}

/** One group is worked for while the next one comes together. */
const LIMITS = { underWay: 1, most: 50 }

const shared = new WeakMap<TogetherRoute, Map<string, Shared>>()

/** In one work with what else comes with the same token at the same moment. One that fails holds up no other. */
export async function inSharedWork(route: TogetherRoute, given: Given, asked: Asked): Promise<unknown> {
  const token = tokenHash(asked.request)?.toString('hex')
  if (!token) throw new NoToken()
  const byToken = shared.get(route) ?? new Map<string, Shared>()
  shared.set(route, byToken)
  const one = byToken.get(token) ?? {
    send: together((all: readonly Coming[]) => answerAll(route, all), LIMITS),
    waiting: 0,
  }
  byToken.set(token, one)
  one.waiting++
  const settled = await one.send({ given, asked })
  one.waiting--
  if (one.waiting === 0) byToken.delete(token)
  if (settled.status === 'rejected') throw settled.reason
  if ('refused' in settled.value) throw new Refused(settled.value.refused)
  return settled.value.done
}

async function answerAll(route: TogetherRoute, all: readonly Coming[]): Promise<Settled[]> {
  const [whole] = await Promise.allSettled([answerIn(route, all)])
  if (whole.status === 'fulfilled') return whole.value.map((value) => ({ status: 'fulfilled', value }))
  if (all.length === 1) return [whole]
  const alone: Settled[] = []
  for (const one of all) {
    const [settled] = await Promise.allSettled([answerIn(route, [one])])
    alone.push(settled.status === 'fulfilled' ? { ...settled, value: settled.value[0] as Outcome<unknown> } : settled)
  }
  return alone
}

/** In the work that the first one's token opens: all of them have the same. */
function answerIn(route: TogetherRoute, all: readonly Coming[]): Promise<readonly Outcome<unknown>[]> {
  const [{ given, asked }] = all as readonly [Coming, ...Coming[]]
  return inWork(route, given, asked, (work) =>
    route.together(
      work,
      all.map((one) => one.given),
    ),
  )
}
