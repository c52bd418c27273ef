import { again, NotFound, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { Work } from '#platform/work.ts'
import { makeToken } from './actions/make-token.ts'
import { revokeToken } from './actions/revoke-token.ts'
import { MadeTokenPage, NewTokenPage } from './pages/desk/new-token.tsx'
import { NotDone } from './pages/desk/not-done.tsx'
import type { Said } from './pages/desk/said.tsx'
import { RevocationPage, TokensPage } from './pages/desk/tokens.tsx'
import { daysUntil, tokenDays } from './rules/tokens.ts'
import { staffNames } from './store/staff.ts'
import { findToken, listTokens } from './store/tokens.ts'
import { said, thingId } from './thing-id.ts'

const may = (act: string) => staff(act, ['administrator'])

export const tokenRoutes: readonly Route[] = [
  { method: 'GET', path: '/desk/tokens', may: may('token.list'), handle: showTokens },
  { method: 'GET', path: '/desk/tokens/new', may: may('token.make'), handle: showNewToken },
  { method: 'POST', path: '/desk/tokens', may: may('token.make'), handle: make },
  { method: 'GET', path: '/desk/tokens/:tokenId/revocation', may: may('token.revoke'), handle: askToRevoke },
  { method: 'POST', path: '/desk/tokens/:tokenId/revocation', may: may('token.revoke'), handle: revoke },
]

async function showTokens(work: Work, ask: Ask) {
  const names = await staffNames(work)
  const tokens = (await listTokens(work)).map((token) => ({ ...token, maker: names.get(token.madeBy) }))
  const calendar = { today: work.today, now: work.now, timeZone: work.body.timeZone }
  return show((frame) => <TokensPage frame={frame} tokens={tokens} calendar={calendar} said={ask.query['said']} />)
}

const daysFor = ({ today }: Work) => {
  const { most } = tokenDays(today)
  return { today, first: today.add({ days: 1 }), last: today.add({ days: most }) }
}

async function showNewToken(work: Work) {
  const endsOn = work.today.add({ days: tokenDays(work.today).usual }).toString()
  return show((frame) => <NewTokenPage frame={frame} typed={{ name: '', role: '', endsOn }} {...daysFor(work)} />)
}

/** No redirect here: the token is drawn into this one answer and kept nowhere. */
async function make(work: Work, { form }: Ask) {
  const typed = { name: form.get('name').trim(), role: form.get('role'), endsOn: form.get('endsOn') }
  const outcome = await makeToken(work, { ...typed, days: daysUntil(typed.endsOn, work.today) })
  if ('done' in outcome) return show((frame) => <MadeTokenPage frame={frame} name={typed.name} token={outcome.done} />)
  return again((frame) => <NewTokenPage frame={frame} typed={typed} {...daysFor(work)} refused={outcome.refused} />)
}

async function askToRevoke(work: Work, ask: Ask) {
  const token = await findToken(work, thingId(ask, 'tokenId'))
  if (!token) throw new NotFound()
  return show((frame) => <RevocationPage frame={frame} token={token} />)
}

async function revoke(work: Work, ask: Ask) {
  const outcome = await revokeToken(work, thingId(ask, 'tokenId'))
  if ('done' in outcome) return see(said('/desk/tokens', 'token-revoked' satisfies Said))
  const rest = { title: 'Токен не отозван', refused: outcome.refused, current: '/desk/tokens', back: '/desk/tokens' }
  return again((frame) => <NotDone frame={frame} {...rest} />)
}
