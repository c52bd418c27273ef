import { createHmac, randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { stopwatch } from '../clock/clock.ts'

const HOUR = 3_600_000

/** Names a visitor for rates: a keyed hash of the address. The key lives in memory for an hour, so nothing leads back. */
export function visitors(): (request: FastifyRequest) => string {
  let key = randomBytes(32)
  let since = stopwatch()
  return ({ ip }) => {
    if (since() > HOUR) {
      key = randomBytes(32)
      since = stopwatch()
    }
    return createHmac('sha256', key).update(ip).digest('base64url').slice(0, 16)
  }
}
