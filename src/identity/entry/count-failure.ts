import { record } from '#audit'
import { normOn } from '#platform/norms.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { afterFailure, isLocked, LOCK_OUT, minutesLocked } from '../rules/lock-out.ts'
import { type Credential, saveAttempts } from '../store/credentials.ts'
import { lockedWords } from '../text/sign-in.ru.ts'

/** Says that nothing is heard now; nothing when it is. */
export function whyLocked(
  { attempts }: Pick<Credential, 'attempts'>,
  { now }: Pick<Work, 'now'>,
  field: string,
): Refusal | undefined {
  return isLocked(attempts, now) ? { field, why: lockedWords(minutesLocked(attempts, now)) } : undefined
}

/** Remembers one more failure of a locked row, and says either that it was wrong or that it was the last one. */
export async function countFailure(work: Work, credential: Credential, wrong: Refusal): Promise<Refusal> {
  const attempts = afterFailure(credential.attempts, work.now, normOn(LOCK_OUT, work.today))
  await saveAttempts(work, credential.personId, attempts)
  await record(work, 'sign-in.failed', `person:${credential.personId}`, [wrong.field])
  const locked = whyLocked({ attempts }, work, wrong.field)
  if (locked) await record(work, 'sign-in.locked', `person:${credential.personId}`)
  return locked ?? wrong
}
