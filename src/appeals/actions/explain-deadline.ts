import { done, type Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { readAsked } from '../rules/deadlines/asked.ts'
import { bareDeadline } from '../rules/deadlines/bare-deadline.ts'
import { deadlineOf } from '../rules/deadlines/deadlines-of.ts'
import type { DeadlineFacts } from '../rules/deadlines/facts.ts'
import type { GivenDeadline } from '../terms/deadlines.ts'
import type { AskedDeadline } from '../terms/explaining.ts'
import { deadlineFacts } from './deadline-facts.ts'

/** A date and the zone that it is told in. */
export interface Explained {
  deadline: GivenDeadline
  zone: string
}

/** Dates of answers with their reasons, each by itself; what they follow from is asked once for all. Nothing is stored. */
export async function explainDeadlines(
  work: Work,
  asked: readonly AskedDeadline[],
): Promise<readonly Outcome<Explained>[]> {
  const facts = await deadlineFacts(work)
  return asked.map((one) => explained(facts, one))
}

function explained(facts: DeadlineFacts, asked: AskedDeadline): Outcome<Explained> {
  const read = readAsked(asked, facts.zone)
  if ('refused' in read) return read
  if ('received' in read.done) {
    const { received, ...how } = read.done
    return done({ deadline: bareDeadline(facts, received, how), zone: received.timeZoneId })
  }
  const deadline = deadlineOf('answer', facts, read.done)
  if (!deadline) throw new Error(`the regime ${read.done.regime} has no date of an answer`)
  return done({ deadline, zone: facts.zone })
}
