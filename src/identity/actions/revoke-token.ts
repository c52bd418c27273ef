import { record } from '#audit'
import { NotFound } from '#platform/http/answer.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { whyNotRevoked } from '../rules/tokens.ts'
import { lockToken, markRevoked } from '../store/tokens.ts'

export async function revokeToken(work: Work, tokenId: string): Promise<Outcome<void>> {
  const token = await lockToken(work, tokenId)
  if (!token) throw new NotFound()
  const refusals = whyNotRevoked({ revokedAt: token.revoked_at })
  if (refusals.length > 0) return refuse(...refusals)

  await markRevoked(work, tokenId)
  await record(work, 'token.revoked', `token:${tokenId}`)
  return done(undefined)
}
