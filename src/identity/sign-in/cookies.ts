import { type Answer, type SetCookie, see } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { SESSION_COOKIE } from '#platform/http/cookies.ts'
import type { Browser, Entered } from '../entry/begin-session.ts'

/** Says that the password was right, for as long as the link behind it lives; it goes nowhere but to the pages of signing in. */
const STEP_COOKIE = { name: 'otklik_second_step', path: '/sign-in' }

export const secondStepOf = (ask: Ask): string | undefined => ask.cookies[STEP_COOKIE.name]

export const browserOf = ({ device, session }: Ask): Browser => ({ device, session })

const NO_STEP: SetCookie = { ...STEP_COOKIE, value: '', seconds: 0 }
export const NO_SESSION: SetCookie = { name: SESSION_COOKIE, value: '', seconds: 0 }

/** The person is in: the cookie lasts until the browser closes, the session behind it ends by itself. */
export const inside = (session: string, path: string): Answer => ({
  ...see(path),
  cookies: [{ name: SESSION_COOKIE, value: session }, NO_STEP],
})

/** In, or on to the code. */
export function after(entered: Entered, next: string | undefined): Answer {
  if ('session' in entered) return inside(entered.session, next ?? '/desk')
  const query = next === undefined ? '' : `?next=${encodeURIComponent(next)}`
  return { ...see(`/sign-in/code${query}`), cookies: [{ ...STEP_COOKIE, value: entered.secondStep }] }
}

/** Too late for the code: back to the password. */
export function tooLate(next: string | undefined): Answer {
  const query = next === undefined ? '' : `&next=${encodeURIComponent(next)}`
  return { ...see(`/sign-in?said=late${query}`), cookies: [NO_STEP] }
}
