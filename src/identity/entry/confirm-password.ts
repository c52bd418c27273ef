import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { checkPassword } from '../proofs/password-hash.ts'
import { type Credential, lockCredential } from '../store/credentials.ts'
import { WRONG_OWN_PASSWORD } from '../text/sign-in.ru.ts'
import { countFailure, whyLocked } from './count-failure.ts'

/** Before what a stolen session must not do: the person types the password again. Guesses count as at the door. */
export async function confirmPassword(work: Work, password: string, field: string): Promise<Outcome<Credential>> {
  const credential = await lockCredential(work, work.by.id)
  if (!credential)
    return refuse({ field, why: 'Пароля у вас ещё нет. Задайте его по ссылке «Не помню пароль» на странице входа' })
  const locked = whyLocked(credential, work, field)
  if (locked) return refuse(locked)
  if (password === '') return refuse({ field, why: 'Введите нынешний пароль' })

  const { right } = await checkPassword(credential.passwordHash, password)
  return right ? done(credential) : refuse(await countFailure(work, credential, { field, why: WRONG_OWN_PASSWORD }))
}
