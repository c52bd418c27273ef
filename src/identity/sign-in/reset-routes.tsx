import { type Answer, again, NotFound, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { anyone } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import type { Refusal } from '#platform/outcome.ts'
import { readLinkView } from '../actions/read-link.ts'
import { resetPassword } from '../actions/reset-password.ts'
import { sendResetLink } from '../actions/send-reset-link.ts'
import { inEvenTime } from '../entry/even-time.ts'
import { NewPasswordPage } from '../pages/sign-in/by-link-pages.tsx'
import { DeadLinkPage } from '../pages/sign-in/dead-link-page.tsx'
import { ResetPage, ResetSentPage } from '../pages/sign-in/reset-page.tsx'
import { whyNotAddressTyped } from '../rules/credentials-typed.ts'
import { after, browserOf } from './cookies.ts'
import { GONE, tokenOf } from './link-answers.ts'

/** From one place, whatever the addresses. */
const LETTERS_A_MINUTE = 20

/** A new password by mail. */
export const resetRoutes = (parts: SliceParts): Route[] => [
  { method: 'GET', path: '/sign-in/reset', may: anyone, plain: () => show((frame) => <ResetPage {...frame} />) },
  {
    method: 'POST',
    path: '/sign-in/reset',
    may: anyone,
    perMinute: LETTERS_A_MINUTE,
    plain: (ask) => askForLetter(parts, ask),
  },
  { method: 'GET', path: '/sign-in/reset/:linkToken', may: anyone, plain: (ask) => showNewPassword(parts, ask) },
  { method: 'POST', path: '/sign-in/reset/:linkToken', may: anyone, plain: (ask) => takeNewPassword(parts, ask) },
]

async function askForLetter(parts: SliceParts, { form }: Ask): Promise<Answer> {
  const email = form.get('email').trim()
  const refused = whyNotAddressTyped(email)
  if (refused.length > 0) return again((frame) => <ResetPage {...frame} email={email} refused={refused} />)
  await inEvenTime(() => sendResetLink(parts, email))
  return show((frame) => <ResetSentPage {...frame} />)
}

async function showNewPassword(parts: SliceParts, ask: Ask, refused?: readonly Refusal[]): Promise<Answer> {
  const link = await readLinkView(parts, 'reset', tokenOf(ask))
  if (!link) throw new NotFound()
  const { live, entrant, bodyName } = link
  if (!live || !entrant) return show((frame) => <DeadLinkPage {...frame} purpose="reset" />, GONE)
  const draw = refused ? again : show
  return draw((frame) => (
    <NewPasswordPage {...frame} action={ask.path} person={entrant} bodyName={bodyName} refused={refused} />
  ))
}

async function takeNewPassword(parts: SliceParts, ask: Ask): Promise<Answer> {
  const given = { token: tokenOf(ask), password: ask.form.get('password'), browser: browserOf(ask) }
  const outcome = await resetPassword(parts, given)
  return 'done' in outcome ? after(outcome.done, undefined) : showNewPassword(parts, ask, outcome.refused)
}
