import { randomBytes, randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { writeDurably } from './durable.ts'
import { DatabaseNotStarted, systemCode } from './faults.ts'
import { closedAccess, lostAccess } from './text.ru.ts'

/** How to get in: kept beside the cluster, readable by its keeper only. */
export interface Access {
  port: number
  superuser: string
  operator: string
  app: string
}

const OWNER_ONLY = 0o600
const accessFile = (place: string) => join(place, 'access.json')
const password = () => randomBytes(24).toString('base64url')

export const newAccess = async (): Promise<Access> => ({
  port: await freePort(),
  superuser: password(),
  operator: password(),
  app: password(),
})

export const keepAccess = (place: string, access: Access): Promise<void> =>
  writeDurably(accessFile(place), `${JSON.stringify(access, undefined, 2)}\n`, OWNER_ONLY)

export async function readAccess(place: string): Promise<Access> {
  const file = accessFile(place)
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Access
  } catch (error) {
    throw new DatabaseNotStarted(systemCode(error) === 'EACCES' ? closedAccess(file) : lostAccess(file))
  }
}

/** The address says `sslmode` so that a PGSSLMODE of the surroundings cannot ask the loopback for TLS. */
export const addressOf = (user: string, password: string, port: number, database: string): string =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`

/** Below the ports that systems lend to outgoing connections, one of which could sit on ours at the next start. */
const [LOWEST, HIGHEST] = [15_000, 32_000]

export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST)
    if (await isFree(port)) return port
  }
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createServer()
    socket.on('error', () => resolve(false))
    socket.listen({ host: '127.0.0.1', port, exclusive: true }, () => socket.close(() => resolve(true)))
  })
}
