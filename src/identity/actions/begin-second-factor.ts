import { randomBytes } from 'node:crypto'
import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { confirmPassword } from '../entry/confirm-password.ts'
import { sealSecret } from '../proofs/sealed-secret.ts'
import { saveWaitingFactor } from '../store/credentials.ts'

/** As long as the hash inside the codes (RFC 4226, 4). */
const SECRET_BYTES = 20

/** Makes a secret that waits for its first code; nothing changes at the door until then. */
export async function beginSecondFactor(work: Work, password: string, key: Buffer): Promise<Outcome<void>> {
  const confirmed = await confirmPassword(work, password, 'factor-password')
  if ('refused' in confirmed) return confirmed
  if (confirmed.done.secondFactor?.since) return refuse(ALREADY_ON)
  const sealed = sealSecret(key, work.by.id, randomBytes(SECRET_BYTES))
  await saveWaitingFactor(work, work.by.id, sealed)
  await record(work, 'second-factor.prepared', `person:${work.by.id}`)
  return done(undefined)
}

const ALREADY_ON = { field: '', why: 'Второй шаг уже включён. Чтобы подключить другой телефон, сначала выключите его' }
