import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { Intake } from '../terms/intake.ts'
import { appealTables } from './tables.ts'

/** @returns nothing if another work has just taken in the same form: its appeal stands */
export async function insertAppeal(work: Work, intake: Intake): Promise<{ id: string; number: number } | undefined> {
  const { submission, isRegistered } = intake
  const { message, sorting, against } = submission
  const now = work.now.toString()
  const written = await appealTables(work)
    .insertInto('appeals.appeal')
    .values({
      year: intake.year,
      number: sql<number>`appeals.next_number(${intake.year}::smallint)`,
      contour: submission.contour,
      way: message.way,
      channel: intake.channel,
      touchpoint_id: intake.touchpointId ?? null,
      uncovered: intake.uncovered ?? null,
      code_hash: intake.codeHash,
      form_hash: intake.formHash,
      regime: sorting.regime,
      kind: sorting.kind,
      direction: sorting.direction,
      need: sorting.need ?? null,
      marks: [...sorting.marks],
      client_id: intake.clientId ?? null,
      segment: submission.segment ?? null,
      author: JSON.stringify(message.author),
      representative: submission.representative ? JSON.stringify(submission.representative) : null,
      against_person_id: against?.personId ?? null,
      against_unit_id: against?.unitId ?? null,
      words: message.words,
      answer_by: submission.answerBy,
      answer_to: submission.answerTo ?? null,
      received_at: message.receivedAt.toString(),
      received_on: message.receivedAt.toZonedDateTimeISO(work.body.timeZone).toPlainDate().toString(),
      postmarked_on: message.postmarkedOn?.toString() ?? null,
      registered_at: isRegistered ? now : null,
      registered_by: isRegistered ? work.by.id : null,
      changed_at: now,
    } as never)
    .onConflict((conflict) => conflict.columns(['form_hash', 'body_id']).where('form_hash', 'is not', null).doNothing())
    .returning(['id', 'number'])
    .executeTakeFirst()
  return written
}

export async function insertCoAuthors(work: Work, appealId: string, { submission }: Intake): Promise<void> {
  const coAuthors = (submission.coAuthors ?? []).filter(({ name }) => name.trim() !== '')
  if (coAuthors.length === 0) return
  await appealTables(work)
    .insertInto('appeals.co_author')
    .values(
      coAuthors.map(({ name, contact }, place) => ({
        appeal_id: appealId,
        position: place + 1,
        name,
        contact: contact ?? null,
      })),
    )
    .execute()
}

/** An appeal begins with one question, in all of its words; a clerk parts it where there are several. */
export async function insertQuestion(work: Work, appealId: string, topicCode: string | undefined): Promise<void> {
  await appealTables(work)
    .insertInto('appeals.question')
    .values({ appeal_id: appealId, position: 1, topic_code: topicCode ?? null, result: null })
    .execute()
}
