import type { SliceParts } from '#platform/http/slice-parts.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { doorkeeper } from '../entry/actors.ts'
import { type Browser, beginSession } from '../entry/begin-session.ts'
import { countFailure, whyLocked } from '../entry/count-failure.ts'
import { lockLiveLink } from '../entry/links.ts'
import { takeCode } from '../entry/take-code.ts'
import { tokenHash } from '../proofs/tokens.ts'
import { isPasswordStillTheirs } from '../rules/lifetimes.ts'
import { NO_ATTEMPTS } from '../rules/lock-out.ts'
import { lockCredential, saveAttempts } from '../store/credentials.ts'
import { entrantById } from '../store/entrants.ts'
import { useLink } from '../store/one-time-links.ts'
import { bodyByLink } from '../store/openings.ts'
import { WRONG_CODE } from '../text/sign-in.ru.ts'

export interface SecondStep {
  token: string
  code: string
  browser: Browser
}

/** @returns the session's token; nothing when there is no password behind this step any more */
export const passSecondStep = (parts: SliceParts, step: SecondStep): Promise<Outcome<string> | undefined> =>
  parts.works.open(
    bodyByLink(tokenHash(step.token)),
    (work) => pass(work, step, parts.secrets['second-factor']),
    doorkeeper,
  )

async function pass(
  work: Work,
  { token, code, browser }: SecondStep,
  key: Buffer,
): Promise<Outcome<string> | undefined> {
  const link = await lockLiveLink(work, 'second-step', token)
  const entrant = link?.personId ? await entrantById(work, link.personId) : undefined
  const credential = entrant && (await lockCredential(work, entrant.id))
  if (!link || !entrant || !credential?.secondFactor?.since) return undefined
  if (!isPasswordStillTheirs(link, credential.changedAt)) return undefined
  const locked = whyLocked(credential, work, 'code')
  if (locked) return refuse(locked)
  if (!(await takeCode(work, credential, code, key))) {
    return refuse(
      await countFailure(work, credential, { field: 'code', why: code.trim() === '' ? NO_CODE : WRONG_CODE }),
    )
  }
  await useLink(work, tokenHash(token))
  await saveAttempts(work, entrant.id, NO_ATTEMPTS)
  return done(await beginSession(work, entrant, browser))
}

const NO_CODE = 'Введите код из приложения или один из запасных'
