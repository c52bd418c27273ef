import { createHash } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { keptWords } from '#clients'
import { deadlinesOf } from '../rules/deadlines/deadlines-of.ts'
import type { DeadlineFacts } from '../rules/deadlines/facts.ts'
import type { GivenDeadline } from '../terms/deadlines.ts'
import type { PastAppeal } from '../terms/past.ts'
import type { DeadlineKind, EventKind } from '../terms.ts'

/** An appeal of the past as the row that the database takes apart. */
export function pastAppealRow(it: PastAppeal, facts: DeadlineFacts) {
  const { message, registered, assigned, end } = it
  const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(facts.zone).toPlainDate().toString()
  const given = deadlinesOf(facts, {
    regime: it.regime,
    marks: [],
    receivedAt: message.receivedAt,
    registeredAt: registered?.at,
  })
  const on = day(message.receivedAt)
  const { name, email, phone } = message.author
  return {
    id: it.id,
    year: Number(on.slice(0, 4)),
    way: message.way,
    channel: it.channel,
    touchpoint: it.touchpointId,
    code: createHash('sha256').update(`code ${it.id}`).digest('hex'),
    regime: it.regime,
    kind: it.kind,
    direction: it.direction,
    topic: it.topicCode,
    told: keptWords({ contour: 'external', kind: 'person', name, segment: it.segment, email, phone }),
    segment: it.segment,
    author: message.author,
    words: message.words,
    answer_by: it.answerBy,
    answer_to: it.answerTo,
    received_at: message.receivedAt.toString(),
    received_on: on,
    registered_at: registered?.at.toString(),
    registered_by: registered?.by,
    assignee: assigned?.to,
    assigned_at: assigned?.at.toString(),
    ended_at: end?.at.toString(),
    ended_how: end?.how,
    due_at: given.answer?.dueAt.toString(),
    due_on: given.answer?.dueOn.toString(),
    legal_on: given.answer?.legalOn.toString(),
    provisional: given.answer?.provisional ?? false,
    rating: it.rating,
    rated_on: it.rating && end ? day(end.at) : undefined,
    events: eventsOf(it),
    deadlines: Object.entries(given).map(([kind, one]) => deadlineRow(kind as DeadlineKind, one, it)),
    answer: end?.how === 'answered' ? { words: end.words ?? '', at: end.at.toString(), by: end.by } : undefined,
  }
}

function eventsOf({ message, registered, assigned, end, rating }: PastAppeal) {
  const event = (kind: EventKind, at: Temporal.Instant, by: string, details: Record<string, unknown> = {}) => [
    { kind, at: at.toString(), by, details },
  ]
  const came = message.way === 'site' ? 'citizen' : (registered?.by ?? 'system')
  return [
    ...event('received', message.receivedAt, came),
    ...(registered ? event('registered', registered.at, registered.by) : []),
    ...(assigned ? event('assigned', assigned.at, assigned.by, { personId: assigned.to }) : []),
    ...(end ? event(end.how, end.at, end.by, end.how === 'answered' ? { words: end.words ?? '' } : {}) : []),
    ...(end && rating ? event('rated', end.at, 'citizen', { mark: rating, words: '' }) : []),
  ]
}

/** The first word is the number, told at once; every other date is kept by what ended the appeal. */
const deadlineRow = (kind: DeadlineKind, given: GivenDeadline, { message, registered, end }: PastAppeal) => ({
  kind,
  because: registered ? 'registered' : 'received',
  given_at: (registered?.at ?? message.receivedAt).toString(),
  due_at: given.dueAt.toString(),
  due_on: given.dueOn.toString(),
  legal_on: given.legalOn.toString(),
  is_provisional: given.provisional,
  steps: given.steps,
  norm: given.steps.map(({ clause }) => clause).filter((clause) => clause !== ''),
  met_at: (kind === 'registration'
    ? registered?.at
    : kind === 'acknowledgement'
      ? message.receivedAt
      : end?.at
  )?.toString(),
})
