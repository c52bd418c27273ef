import { sql } from 'kysely'
import { momentText } from '#platform/db/moment-text.ts'
import type { Work } from '#platform/work.ts'
import { SOURCE } from '../rules/interactions.ts'
import { sawNumber } from '../rules/notices.ts'
import type { GivenDeadline } from '../terms/deadlines.ts'
import type { Intake } from '../terms/intake.ts'
import { INTERACTION_OF_WAY } from '../terms.ts'
import { appealTables } from './tables.ts'

export interface TakenIn {
  place: number
  appealId: string
  year: number
  number: number
  /** The form had been sent before: nothing was written. */
  wasBefore: boolean
}

/** Writes appeals with all that belongs to them in one message: `appeals.take_in`. No form stands among them twice. */
export async function takeAllIn(work: Work, intakes: readonly Intake[]): Promise<TakenIn[]> {
  const said = JSON.stringify(intakes.map((intake, place) => ({ place, ...saidOf(work, intake) })))
  const { rows } = await sql<TakenIn>`
    select place, appeal_id as "appealId", year, number, was_before as "wasBefore"
    from appeals.take_in(${said}::jsonb, ${work.by.kind}, ${work.by.id}, ${momentText(work.now)}::timestamptz)`.execute(
    appealTables(work),
  )
  return rows
}

function saidOf(work: Work, intake: Intake) {
  const { submission, channel, touchpointId, uncovered, isRegistered, deadlines, told } = intake
  const { message, sorting, against } = submission
  const day = message.receivedAt.toZonedDateTimeISO(work.body.timeZone).toPlainDate().toString()
  const { answer } = deadlines
  return {
    id: intake.id,
    form: intake.formHash.toString('hex'),
    code: intake.codeHash.toString('hex'),
    year: work.today.year,
    contour: submission.contour,
    way: message.way,
    channel,
    touchpoint: touchpointId,
    uncovered,
    came_to: intake.cameTo || undefined,
    regime: sorting.regime,
    kind: sorting.kind,
    direction: sorting.direction,
    need: sorting.need,
    marks: sorting.marks,
    topic: sorting.topicCode,
    client: submission.clientId,
    told,
    segment: submission.segment,
    author: message.author,
    representative: submission.representative,
    against_person: against?.personId,
    against_unit: against?.unitId,
    words: message.words,
    answer_by: submission.answerBy,
    answer_to: submission.answerTo,
    received_at: momentText(message.receivedAt),
    received_on: day,
    postmarked_on: message.postmarkedOn?.toString(),
    is_registered: isRegistered,
    acknowledged_at: toldAt(work, submission),
    due: answer && {
      at: momentText(answer.dueAt),
      on: answer.dueOn.toString(),
      legal: answer.legalOn.toString(),
      provisional: answer.provisional,
    },
    deadlines: Object.entries(deadlines).map(([kind, given]) => deadlineOf(kind, isRegistered, given)),
    co_authors: coAuthorsOf(submission),
    note: {
      ...(touchpointId ? { touchpoint: touchpointId } : { channel, address: intake.cameTo }),
      day,
      kind: INTERACTION_OF_WAY[message.way],
      source: SOURCE,
    },
  }
}

const deadlineOf = (
  kind: string,
  isRegistered: boolean,
  { dueAt, dueOn, legalOn, provisional, steps }: GivenDeadline,
) => ({
  kind,
  because: isRegistered ? 'registered' : 'received',
  due_at: momentText(dueAt),
  due_on: dueOn.toString(),
  legal_on: legalOn.toString(),
  is_provisional: provisional,
  steps,
  norm: steps.map(({ clause }) => clause).filter((clause) => clause !== ''),
})

/** The other system told them when it took their words; who sees the number by our answer sees it now. */
function toldAt(work: Work, { message, isToldThere }: Intake['submission']): string | undefined {
  if (isToldThere) return momentText(message.receivedAt)
  return sawNumber(message) ? momentText(work.now) : undefined
}

const coAuthorsOf = ({ coAuthors = [] }: Intake['submission']) =>
  coAuthors
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, contact }, place) => ({ position: place + 1, name, contact }))
