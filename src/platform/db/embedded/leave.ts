import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { halt } from './halt.ts'
import { othersAt, tryHold } from './lock.ts'
import type { Server } from './server.ts'

const OTHERS_MS = 10_000

/**
 * The last one out turns off the light: a command stops the server unless the product has it, waits for it, or somebody
 * else is still at work after a while; who stays longer stops it in turn, and a product finds it running.
 */
export async function leave(server: Server, client: pg.Client): Promise<void> {
  const isLast = await isLastOut(client).catch(() => false)
  if (isLast) await halt(server, 'fast')
  await client.end()
}

async function isLastOut(client: pg.Client): Promise<boolean> {
  if (!(await tryHold(client))) return false
  const limit = AbortSignal.timeout(OTHERS_MS)
  for (;;) {
    const others = await othersAt(client)
    if (others.length === 0) return true
    if (limit.aborted || others.some((name) => name.startsWith('otklik product'))) return false
    await pause(100)
  }
}
