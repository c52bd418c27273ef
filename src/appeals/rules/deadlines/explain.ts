import { done, type Outcome } from '#platform/outcome.ts'
import type { GivenDeadline } from '../../terms/deadlines.ts'
import type { AskedDeadline } from '../../terms/explaining.ts'
import { readAsked } from './asked.ts'
import { bareDeadline } from './bare-deadline.ts'
import { deadlineOf } from './deadlines-of.ts'
import type { DeadlineFacts } from './facts.ts'

/** A date and the zone that it is told in. */
export interface Explained {
  deadline: GivenDeadline
  zone: string
}

/**
 * The date of an answer with its reasons, by a regime or by a bare term.
 *
 * @clause K2.4, M15c
 */
export function explainDeadline(facts: DeadlineFacts, asked: AskedDeadline): Outcome<Explained> {
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
