import type { Temporal } from 'temporal-polyfill'
import { yearsNotLoaded } from '#platform/calendar/rules/calendar.ts'
import type { DeadlineStep, GivenDeadline } from '../../terms/deadlines.ts'
import type { NormKind } from '../../terms/norms.ts'
import { DEADLINE_KINDS, type DeadlineKind } from '../../terms.ts'
import { hoursOn, termNormOn } from '../norms/in-force.ts'
import { appliedNorm, specialStep } from './applied-norm.ts'
import { countDays } from './count-days.ts'
import { countHours } from './count-hours.ts'
import type { Counting } from './counting.ts'
import type { AboutDeadlines, DeadlineFacts } from './facts.ts'
import { receivedWhen } from './registration.ts'
import { extensionWords, receivedWords, registeredWords, registrationWords } from './step-words.ts'

const KINDS = Object.keys(DEADLINE_KINDS) as DeadlineKind[]
/** What is counted from the receipt; the rest, from the registration. */
const FROM_RECEIPT: readonly NormKind[] = ['registration', 'acknowledgement', 'answer-media', 'extension-notice-media']

/**
 * Every date that an appeal is held to by its regime, each with its reasons. Norms are those of the day of receipt, so a
 * later norm moves nothing.
 *
 * @clause K2.4, M15c, M16c, M18a
 */
export function deadlinesOf(facts: DeadlineFacts, about: AboutDeadlines): Partial<Record<DeadlineKind, GivenDeadline>> {
  const begun = beginningOf(facts, about)
  const given = KINDS.map((kind): [DeadlineKind, GivenDeadline | undefined] => [kind, oneOf(kind, facts, about, begun)])
  return Object.fromEntries(given.filter(([, deadline]) => deadline))
}

/** The date of one kind alone; nothing where the regime knows none. @clause K2.4, M16c */
export const deadlineOf = (
  kind: DeadlineKind,
  facts: DeadlineFacts,
  about: AboutDeadlines,
): GivenDeadline | undefined => oneOf(kind, facts, about, beginningOf(facts, about))

/** The day an appeal came and the day its terms begin with. */
interface Beginning {
  receivedOn: Temporal.PlainDate
  registeredOn: Temporal.PlainDate
  receipt: DeadlineStep
  registration: DeadlineStep
  missing: readonly number[]
}

function beginningOf(
  { zone, calendar, norms }: DeadlineFacts,
  { regime, receivedAt, registeredAt }: AboutDeadlines,
): Beginning {
  const received = receivedAt.toZonedDateTimeISO(zone).toPlainDateTime()
  const on = received.toPlainDate()
  const when = receivedWhen(calendar, hoursOn(norms, on), received)
  const registered = registeredAt?.toZonedDateTimeISO(zone).toPlainDateTime()
  const registeredOn = registered?.toPlainDate() ?? when.registeredOn
  const clause = termNormOn(norms, regime, 'registration', on)?.clause ?? ''
  const text = registered ? registeredWords(registered, on.year) : registrationWords(when)
  return {
    receivedOn: on,
    registeredOn,
    receipt: { on, text: receivedWords(received, when.when), clause: '' },
    registration: { on: registeredOn, text, clause },
    missing: registered ? [] : yearsNotLoaded(calendar, on, registeredOn),
  }
}

function oneOf(
  kind: DeadlineKind,
  facts: DeadlineFacts,
  about: AboutDeadlines,
  begun: Beginning,
): GivenDeadline | undefined {
  const norm = appliedNorm(kind, facts, about, begun.receivedOn)
  if (!norm) return undefined
  const { term, roll } = norm
  const isFromReceipt = FROM_RECEIPT.includes(norm.kind) || 'hours' in term
  const start = isFromReceipt ? begun.receivedOn : begun.registeredOn
  const extension = kind === 'answer' && 'days' in term ? extensionStep(term.days, facts, about, begun) : []
  const by: Counting = {
    ...facts,
    hours: hoursOn(facts.norms, begun.receivedOn),
    clause: norm.clause,
    pauses: kind === 'answer' ? about.pauses : undefined,
    before: [
      begun.receipt,
      ...(isFromReceipt ? [] : [begun.registration]),
      ...specialStep(norm, facts, about, { on: start, receivedOn: begun.receivedOn }),
      ...extension,
    ],
    missing: isFromReceipt ? [] : begun.missing,
  }
  if ('hours' in term) return countHours(by, about.receivedAt, term)
  const days = term.days + (extension.length > 0 ? (about.extension?.days ?? 0) : 0)
  return countDays(by, start, { term: { ...term, days }, roll, isFirm: true })
}

function extensionStep(
  first: number,
  { norms }: DeadlineFacts,
  { regime, extension }: AboutDeadlines,
  { receivedOn, registeredOn }: Beginning,
): DeadlineStep[] {
  if (!extension) return []
  const clause = termNormOn(norms, regime, 'extension', receivedOn)?.clause ?? ''
  return [{ on: registeredOn, text: extensionWords(first, extension.days), clause }]
}
