import { createHmac, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { FastifyRequest } from 'fastify'
import { stopwatch } from '../clock/clock.ts'

const HOUR = 3_600_000

/** Names a visitor for rates: a keyed hash of the address. The key lives in memory for an hour, so nothing leads back. */
export function visitors(): (request: FastifyRequest) => string {
  let key = randomBytes(32)
  let since = stopwatch()
  let named = new WeakMap<object, Named>()
  return ({ ip, socket }) => {
    if (since() > HOUR) {
      key = randomBytes(32)
      since = stopwatch()
      named = new WeakMap()
    }
    const before = named.get(socket)
    if (before?.ip === ip) return before.name
    const name = createHmac('sha256', key).update(placeOf(ip)).digest('base64url').slice(0, 16)
    named.set(socket, { ip, name })
    return name
  }
}

/** Of a connection, and no longer than it lasts; behind a proxy it carries many visitors in turn. */
interface Named {
  ip: string
  name: string
}

/** An IPv6 address without its last half: a household or an office has all of those, and could take a new one each time. */
const placeOf = (ip: string): string =>
  isIPv6(ip) && !ip.startsWith('::ffff:') ? wholeGroups(ip).slice(0, 4).join(':') : ip

/** The eight groups of an address, also where it was shortened by `::`. */
function wholeGroups(ip: string): string[] {
  const [before = '', after] = ip.split('%')[0]?.split('::') ?? []
  const [left, right] = [before, after ?? ''].map((part) => part.split(':').filter(Boolean)) as [string[], string[]]
  return after === undefined ? left : [...left, ...Array(8 - left.length - right.length).fill('0'), ...right]
}
