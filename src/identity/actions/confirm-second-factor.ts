import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { countFailure, whyLocked } from '../entry/count-failure.ts'
import { freshCodes } from '../entry/fresh-codes.ts'
import { stepOfCode } from '../entry/take-code.ts'
import { typedCode } from '../rules/second-factor.ts'
import { lockCredential, saveConfirmedFactor } from '../store/credentials.ts'
import { WRONG_CODE } from '../text/sign-in.ru.ts'

/** The telephone gave a right code: from now on the door asks for one. @returns the backup codes, to be shown once */
export async function confirmSecondFactor(work: Work, typed: string, key: Buffer): Promise<Outcome<string[]>> {
  const credential = await lockCredential(work, work.by.id)
  if (!credential?.secondFactor)
    return refuse({ field: '', why: 'Начните подключение заново: картинки для телефона ещё нет' })
  if (credential.secondFactor.since)
    return refuse({ field: '', why: 'Второй шаг уже включён. Если запасные коды не записаны, сделайте новые' })
  const locked = whyLocked(credential, work, 'code')
  if (locked) return refuse(locked)

  const step = stepOfCode(work, credential, typedCode(typed), key)
  if (step === undefined) return refuse(await countFailure(work, credential, { field: 'code', why: WRONG_CODE }))
  const { shown, hashes } = freshCodes(work, key)
  await saveConfirmedFactor(work, work.by.id, step, hashes)
  await record(work, 'second-factor.begun', `person:${work.by.id}`)
  return done(shown)
}
