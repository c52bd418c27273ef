import { type Answer, again, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { changePassword } from '../actions/change-password.ts'
import { endOtherSessions, endSession } from '../actions/end-session.ts'
import { readAccount } from '../actions/read-account.ts'
import { AccountPage } from '../pages/sign-in/account-page.tsx'
import { ANY_ROLE, OPERATOR } from '../terms.ts'
import { SAID_AT_ACCOUNT } from '../text/sign-in.ru.ts'
import { NO_SESSION } from './cookies.ts'

export const ownAccount = staff('account.keep', [...ANY_ROLE, OPERATOR])

/** Each is hashed, and that is work; from one place, because an office may stand behind one address. */
export const PASSWORDS_A_MINUTE = 30

/** What a person on staff sees and does about their own way in. */
export const accountRoutes = ({ config }: SliceParts): Route[] => [
  { method: 'POST', path: '/sign-out', may: ownAccount, handle: signOut },
  { method: 'GET', path: '/desk/account', may: ownAccount, handle: (work, ask) => showAccount(work, ask) },
  {
    method: 'POST',
    path: '/desk/account/password',
    may: ownAccount,
    perMinute: PASSWORDS_A_MINUTE,
    handle: (work, ask) => takePassword(work, ask, `${config.publicUrl}/sign-in/reset`),
  },
  { method: 'POST', path: '/desk/account/sessions/:sessionId/ending', may: ownAccount, handle: endOne },
  { method: 'POST', path: '/desk/account/other-sessions/ending', may: ownAccount, handle: endOthers },
]

const sessionIdOf = ({ row }: Ask): string => String(row['session_id'])

async function signOut(work: Work, ask: Ask): Promise<Answer> {
  await endSession(work, sessionIdOf(ask))
  return { ...see('/sign-in?said=out'), cookies: [NO_SESSION] }
}

async function showAccount(work: Work, ask: Ask, refused?: readonly Refusal[]): Promise<Answer> {
  const account = await readAccount(work)
  const moments = { timeZone: work.body.timeZone, today: work.today }
  const said = refused ? undefined : SAID_AT_ACCOUNT[ask.query['said'] ?? '']
  const draw = refused ? again : show
  return draw((frame) => (
    <AccountPage
      {...frame}
      account={account}
      ownSessionId={sessionIdOf(ask)}
      moments={moments}
      said={said}
      refused={refused}
    />
  ))
}

async function takePassword(work: Work, ask: Ask, resetUrl: string): Promise<Answer> {
  const { form } = ask
  const change = {
    old: form.get('old-password'),
    password: form.get('password'),
    sessionId: sessionIdOf(ask),
    resetUrl,
  }
  const outcome = await changePassword(work, change)
  return 'done' in outcome ? see('/desk/account?said=password') : showAccount(work, ask, outcome.refused)
}

async function endOne(work: Work, ask: Ask): Promise<Answer> {
  await endSession(work, ask.params['sessionId'] ?? '')
  return see('/desk/account?said=ended')
}

async function endOthers(work: Work, ask: Ask): Promise<Answer> {
  await endOtherSessions(work, sessionIdOf(ask))
  return see('/desk/account?said=others')
}
