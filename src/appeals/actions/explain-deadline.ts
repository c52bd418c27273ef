import { done, type Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { readAsked } from '../rules/deadlines/asked.ts'
import { bareDeadline } from '../rules/deadlines/bare-deadline.ts'
import { deadlineOf } from '../rules/deadlines/deadlines-of.ts'
import type { GivenDeadline } from '../terms/deadlines.ts'
import type { AskedDeadline } from '../terms/explaining.ts'
import { deadlineFacts } from './deadline-facts.ts'

/** The date of an answer with its reasons, and the zone it is told in. Nothing is stored. */
export async function explainDeadline(
  work: Work,
  asked: AskedDeadline,
): Promise<Outcome<{ deadline: GivenDeadline; zone: string }>> {
  const read = readAsked(asked, work.body.timeZone)
  if ('refused' in read) return read
  const facts = await deadlineFacts(work)
  if ('received' in read.done) {
    const { received, ...how } = read.done
    return done({ deadline: bareDeadline(facts, received, how), zone: received.timeZoneId })
  }
  const deadline = deadlineOf('answer', facts, read.done)
  if (!deadline) throw new Error(`the regime ${read.done.regime} has no date of an answer`)
  return done({ deadline, zone: work.body.timeZone })
}
