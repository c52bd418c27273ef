import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { newToken, tokenHash } from '../proofs/tokens.ts'
import { type TokenWish, tokenDays, tokenEndsAt, whyNotToken } from '../rules/tokens.ts'
import { insertToken } from '../store/tokens.ts'
import type { Role } from '../terms.ts'

/** @returns the token, to be shown this once: only its hash is kept */
export async function makeToken(work: Work, { name, role, days }: TokenWish): Promise<Outcome<string>> {
  const refusals = whyNotToken({ name, role, days }, tokenDays(work.today).most)
  if (refusals.length > 0) return refuse(...refusals)

  const token = `otk_${newToken()}`
  const endsAt = tokenEndsAt(work.today, days, work.body.timeZone).toString()
  const tokenId = await insertToken(work, { name, role: role as Role, token_hash: tokenHash(token), ends_at: endsAt })
  await record(work, 'token.made', `token:${tokenId}`, ['name', 'role', 'ends_at'])
  return done(token)
}
