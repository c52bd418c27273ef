import { type Answer, again, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { anyone } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { type Outcome, type Refusal, refuse } from '#platform/outcome.ts'
import { passSecondStep } from '../actions/pass-second-step.ts'
import { signIn } from '../actions/sign-in.ts'
import type { Entered } from '../entry/begin-session.ts'
import { inEvenTime } from '../entry/even-time.ts'
import { Strangers } from '../entry/strangers.ts'
import { CodePage } from '../pages/sign-in/code-page.tsx'
import { SignInPage } from '../pages/sign-in/sign-in-page.tsx'
import { whyNotTyped } from '../rules/credentials-typed.ts'
import { nextPath } from '../rules/next-path.ts'
import { SAID_AT_SIGN_IN } from '../text/sign-in.ru.ts'
import { after, browserOf, inside, secondStepOf, tooLate } from './cookies.ts'

/** Guesses from one place, whatever the accounts; a whole office behind one address signs in at nine o'clock. */
const GUESSES_A_MINUTE = 60

/** The password, then the code where a second factor is on. */
export function doorRoutes(parts: SliceParts): Route[] {
  const strangers = new Strangers()
  return [
    { method: 'GET', path: '/sign-in', may: anyone, plain: showSignIn },
    {
      method: 'POST',
      path: '/sign-in',
      may: anyone,
      perMinute: GUESSES_A_MINUTE,
      plain: (ask) => takePassword(parts, strangers, ask),
    },
    { method: 'GET', path: '/sign-in/code', may: anyone, plain: showCode },
    {
      method: 'POST',
      path: '/sign-in/code',
      may: anyone,
      perMinute: GUESSES_A_MINUTE,
      plain: (ask) => takeCode(parts, ask),
    },
  ]
}

const showSignIn = ({ query }: Ask) =>
  show((frame) => <SignInPage {...frame} next={nextPath(query['next'])} said={SAID_AT_SIGN_IN[query['said'] ?? '']} />)

async function takePassword(parts: SliceParts, strangers: Strangers, ask: Ask): Promise<Answer> {
  const next = nextPath(ask.form.get('next'))
  const email = ask.form.get('email').trim()
  const outcome = await guess(parts, strangers, { email, password: ask.form.get('password'), browser: browserOf(ask) })
  if ('done' in outcome) return after(outcome.done, next)
  return again((frame) => <SignInPage {...frame} email={email} next={next} refused={outcome.refused} />)
}

async function guess(
  parts: SliceParts,
  strangers: Strangers,
  wish: Parameters<typeof signIn>[2],
): Promise<Outcome<Entered>> {
  const missing: Refusal[] = whyNotTyped(wish)
  return missing.length > 0 ? refuse(...missing) : inEvenTime(() => signIn(parts, strangers, wish))
}

const showCode = (ask: Ask): Answer => {
  const next = nextPath(ask.query['next'])
  return secondStepOf(ask) === undefined ? see('/sign-in') : show((frame) => <CodePage {...frame} next={next} />)
}

async function takeCode(parts: SliceParts, ask: Ask): Promise<Answer> {
  const next = nextPath(ask.form.get('next'))
  const token = secondStepOf(ask)
  const step = token && { token, code: ask.form.get('code'), browser: browserOf(ask) }
  const outcome = step ? await passSecondStep(parts, step) : undefined
  if (!outcome) return tooLate(next)
  if ('done' in outcome) return inside(outcome.done, next ?? '/desk')
  return again((frame) => <CodePage {...frame} next={next} refused={outcome.refused} />)
}
