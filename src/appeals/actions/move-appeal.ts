import { record } from '#audit'
import { clientFor } from '#clients'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { giveAnew } from '../give-anew.ts'
import { holdAppeal } from '../hold-appeal.ts'
import { whyNotMoved } from '../rules/acting/requalifying.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { writeEvent } from '../store/events.ts'
import type { Appeal } from '../terms/appeal.ts'

/** Takes a mistake of the contour away: an employee's appeal that came as an external one, or the other way round. @clause K2.3, K5.4 */
export async function moveAppeal(
  work: Work,
  appealId: string,
  { reason }: { reason: string },
  seen: number,
): Promise<Outcome<void>> {
  const { appeal, refusals } = await holdAppeal(work, appealId, 'move', seen)
  const reasons = [...refusals, ...whyNotMoved(reason, appeal.way)]
  if (reasons.length > 0) return refuse(...reasons)

  const contour = appeal.contour === 'external' ? 'internal' : 'external'
  const regime = contour === 'internal' ? 'internal' : 'own'
  // Whoever worked it works the other kind.
  const free = { unit_id: null, assignee_id: null, assigned_at: null }
  const client = { client_id: await clientIn(work, contour, appeal) }
  await changeAppeal(work, appealId, appeal.version, { contour, regime, ...free, ...client })
  if (regime !== appeal.regime)
    await giveAnew(work, appeal, {
      because: 'requalified',
      kinds: ['redirect', 'answer', 'extension-notice'],
      change: { regime },
    })
  await writeEvent(work, appealId, 'requalified', { contour, was: appeal.regime, became: regime, reason })
  await record(work, 'appeal.moved', `appeal:${appealId}`, ['contour', 'regime'])
  return done(undefined)
}

/** A client has one contour: an employee is a person of the body, so here nobody is one without that. */
async function clientIn(
  work: Work,
  contour: 'external' | 'internal',
  { author, segment }: Appeal,
): Promise<string | null> {
  const { kind, name, email, phone, address } = author
  if (contour === 'internal' || ![name, email, phone].some((told) => told?.trim())) return null
  return clientFor(work, { contour, kind, name, segment: segment ?? undefined, email, phone, address })
}
