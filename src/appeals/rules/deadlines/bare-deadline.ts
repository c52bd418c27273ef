import type { Temporal } from 'temporal-polyfill'
import type { GivenDeadline } from '../../terms/deadlines.ts'
import type { Roll, Term } from '../../terms/norms.ts'
import { hoursOn } from '../norms/in-force.ts'
import { countDays } from './count-days.ts'
import { countHours } from './count-hours.ts'
import type { DeadlineFacts } from './facts.ts'
import { receivedWords } from './step-words.ts'

/**
 * A term by itself: no regime and no registration, counted in the zone that the moment is told in.
 *
 * @clause K2.4
 */
export function bareDeadline(
  { calendar, norms }: DeadlineFacts,
  received: Temporal.ZonedDateTime,
  { term, roll }: { term: Term; roll: Roll },
): GivenDeadline {
  const local = received.toPlainDateTime()
  const on = local.toPlainDate()
  const before = [{ on, text: receivedWords(local), clause: '' }]
  const by = { calendar, hours: hoursOn(norms, on), zone: received.timeZoneId, clause: '', before }
  return 'hours' in term ? countHours(by, received.toInstant(), term) : countDays(by, on, { term, roll })
}
