import { randomBytes } from 'node:crypto'
import { hash, parseOptions, verify } from '@node-rs/argon2'
import { fewAtOnce } from './few-at-once.ts'

/** argon2id; raised here, older hashes follow when their people sign in. */
const STRENGTH = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** One password can be typed in several ways of composing letters; all are the same password. */
const composed = (password: string) => password.normalize('NFKC')

// A hash takes a core and 19 MB. More at once would hold up pages: compression and the database share these threads.
const inTurn = fewAtOnce({ running: 2, waiting: 100 })

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(composed(password), STRENGTH))

export interface PasswordCheck {
  right: boolean
  /** The same password hashed with today's strength, where the stored hash is weaker. */
  stronger?: string
}

let nobodys: Promise<string> | undefined

/** Without a stored hash the same work is done in vain, so that the time does not tell who is on staff. */
export async function checkPassword(stored: string | undefined, password: string): Promise<PasswordCheck> {
  nobodys ??= hashPassword(randomBytes(32).toString('base64'))
  const known = stored ?? (await nobodys)
  const right = await inTurn(() => verify(known, composed(password)))
  if (!right || stored === undefined) return { right: false }
  return isOutdated(stored) ? { right, stronger: await hashPassword(password) } : { right }
}

function isOutdated(stored: string): boolean {
  const { algorithm, memoryCost, timeCost, parallelism } = parseOptions(stored)
  const made = { algorithm, memoryCost, timeCost, parallelism } as Record<string, number>
  return Object.entries(STRENGTH).some(([name, value]) => made[name] !== value)
}
