import { type Answer, again, NotFound, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { anyone } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import type { Refusal } from '#platform/outcome.ts'
import { becomeFirst } from '../actions/become-first.ts'
import { join } from '../actions/join.ts'
import { readLinkView } from '../actions/read-link.ts'
import { FirstPage, JoinPage } from '../pages/sign-in/by-link-pages.tsx'
import { DeadLinkPage } from '../pages/sign-in/dead-link-page.tsx'
import { browserOf, inside } from './cookies.ts'
import { GONE, tokenOf } from './link-answers.ts'

/** By invitation, and the very first one by the link that the start prints. */
export const joinRoutes = (parts: SliceParts): Route[] => [
  { method: 'GET', path: '/sign-in/join/:linkToken', may: anyone, plain: (ask) => showJoin(parts, ask) },
  { method: 'POST', path: '/sign-in/join/:linkToken', may: anyone, plain: (ask) => takeJoin(parts, ask) },
  { method: 'GET', path: '/sign-in/first/:linkToken', may: anyone, plain: (ask) => showFirst(parts, ask) },
  { method: 'POST', path: '/sign-in/first/:linkToken', may: anyone, plain: (ask) => takeFirst(parts, ask) },
]

async function showJoin(parts: SliceParts, ask: Ask, refused?: readonly Refusal[]): Promise<Answer> {
  const link = await readLinkView(parts, 'join', tokenOf(ask))
  if (!link) throw new NotFound()
  const { live, entrant, bodyName } = link
  if (!live || !entrant) return show((frame) => <DeadLinkPage {...frame} purpose="join" />, GONE)
  const draw = refused ? again : show
  return draw((frame) => (
    <JoinPage {...frame} action={ask.path} person={entrant} bodyName={bodyName} refused={refused} />
  ))
}

async function takeJoin(parts: SliceParts, ask: Ask): Promise<Answer> {
  const given = { token: tokenOf(ask), password: ask.form.get('password'), browser: browserOf(ask) }
  const outcome = await join(parts, given)
  return 'done' in outcome ? inside(outcome.done, '/desk') : showJoin(parts, ask, outcome.refused)
}

async function showFirst(parts: SliceParts, ask: Ask, refused?: readonly Refusal[]): Promise<Answer> {
  const link = await readLinkView(parts, 'first', tokenOf(ask))
  if (!link) throw new NotFound()
  if (!link.live) return show((frame) => <DeadLinkPage {...frame} purpose="first" />, GONE)
  const draw = refused ? again : show
  return draw((frame) => <FirstPage {...frame} action={ask.path} {...firstTyped(ask)} refused={refused} />)
}

async function takeFirst(parts: SliceParts, ask: Ask): Promise<Answer> {
  const given = { token: tokenOf(ask), password: ask.form.get('password'), browser: browserOf(ask) }
  const outcome = await becomeFirst(parts, { ...given, ...firstTyped(ask) })
  return 'done' in outcome ? inside(outcome.done, '/desk/set-up') : showFirst(parts, ask, outcome.refused)
}

const firstTyped = ({ form }: Ask) => ({ name: form.get('name').trim(), email: form.get('email').trim() })
