import { setImmediate } from 'node:timers/promises'
import { actorNow } from '#identity'
import { isPlain } from '#platform/i18n/plain-words.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { importedSubmission } from '../rules/imports/imported-submission.ts'
import { readRows } from '../rules/imports/read-rows.ts'
import { whyNotPermitted } from '../rules/permissions.ts'
import type { Identification } from '../rules/sorting/facts.ts'
import { sortingOf } from '../rules/sorting/sorting.ts'
import { type Ending, writeEndings } from '../store/imported.ts'
import { holdTaking, markTaken, rowsFrom, saveTaking } from '../store/imports.ts'
import { type ImportMessage, MESSAGES_LEFT, type MessageImport, type Taking } from '../terms/imports.ts'
import type { Submission, Submitted } from '../terms/submission.ts'
import { identificationOn } from './identification-on.ts'
import { type IntakeParts, submitUntold } from './submit-appeal.ts'

/** In one transaction: who dies within it loses what it did since the last, and the next takes it up there. */
const ROWS_A_WORK = 1_000
/** So many go to the database in one message, and while it writes them the next are sorted. */
const AT_ONCE = 250
/** Others have their turn between so many that are sorted. */
const SORTED_AT_ONCE = 25

type Taken = Pick<MessageImport, 'id' | 'source' | 'mapping'> & { taking: Taking }

/**
 * Takes what is left of a file, as far as one work goes; nothing where it has ended, or has come past the row that this was announced for.
 * Whoever began it is looked at as they stand now: without the right it stops, and its page says so.
 *
 * @clause K2.4, K4.2
 */
export async function goOnTaking(work: Work, parts: IntakeParts, id: string, from: number): Promise<void> {
  const file = await holdTaking(work, id)
  if (!file || file.taking.isStopped || file.taking.rows !== from) return
  const by = await actorNow(work, file.taking.by)
  if (!by || whyNotPermitted('import.take', by, { contour: 'external' }).length > 0)
    return saveTaking(work, id, { ...file.taking, isStopped: true })
  await takeRows(work, parts, { ...file, taking: { ...file.taking, by } }, ROWS_A_WORK)
}

/** Takes so many rows in as who began it, and announces those that are left. What the other system ended, on its own days, is ended here. */
export async function takeRows(
  work: Work,
  parts: IntakeParts,
  { taking, ...file }: Taken,
  most: number,
): Promise<void> {
  const as: Work = { ...work, by: taking.by }
  const rows = await rowsFrom(as, file.id, taking.rows, most)
  const facts = { now: work.now, timeZone: work.body.timeZone, isPlain }
  const messages = readRows({ head: [], rows }, file.mapping, facts).flatMap(({ message }) => message ?? [])
  const taken = await takeIn(as, parts, file, messages)
  const gone = Math.min(taking.of, taking.rows + most)
  const outcome = {
    taken: taking.outcome.taken + taken.length,
    known: gone - taking.outcome.taken - taken.length,
    ended: taking.outcome.ended + taken.filter(({ state }) => state !== 'open').length,
  }
  const now: Taking = { ...taking, rows: gone, outcome }
  if (gone === taking.of) return markTaken(as, file.id, now)
  await saveTaking(as, file.id, now)
  await work.announce({ type: MESSAGES_LEFT, importId: file.id, from: gone })
}

/** @returns those that were not here before */
async function takeIn(
  work: Work,
  parts: IntakeParts,
  file: Pick<Taken, 'source' | 'mapping'>,
  messages: readonly ImportMessage[],
): Promise<ImportMessage[]> {
  const identification = await identificationOn(work)
  const sortedFrom = (from: number) => submissionsOf(work, file, messages.slice(from, from + AT_ONCE), identification)
  const fresh: ImportMessage[] = []
  let next = sortedFrom(0)
  for (let from = 0; from < messages.length; from += AT_ONCE) {
    const submissions = await next
    next = sortedFrom(from + AT_ONCE)
    const taken = (await submitUntold(work, parts, submissions)).map(takenIn)
    const endings = messages
      .slice(from, from + AT_ONCE)
      .flatMap((message, place) => endingOf(message, taken[place], work))
    await writeEndings(
      work,
      endings.filter(({ state }) => state !== 'open'),
    )
    fresh.push(...endings.map(({ message }) => message))
  }
  return fresh
}

async function submissionsOf(
  { today }: Work,
  { mapping, source }: Pick<Taken, 'source' | 'mapping'>,
  messages: readonly ImportMessage[],
  identification: Identification,
): Promise<Submission[]> {
  const submissions: Submission[] = []
  for (const [place, message] of messages.entries()) {
    const proposed = sortingOf({
      words: message.words,
      author: { kind: 'person', name: message.name },
      way: 'import',
      channel: mapping.channel,
      contour: 'external',
      identification,
      onDay: today,
    })
    submissions.push(importedSubmission(message, { source, mapping, proposed: proposed.sorting }))
    if (place % SORTED_AT_ONCE === 0) await setImmediate()
  }
  return submissions
}

/** One that is refused takes the others of its work with it: every row was looked at before, so it is a fault. */
function takenIn(outcome: Outcome<Submitted>): Submitted {
  if ('refused' in outcome) throw new Error(`an imported message was refused: ${outcome.refused[0]?.why}`)
  return outcome.done
}

type Ended = Ending & { message: ImportMessage }

function endingOf(message: ImportMessage, one: Submitted | undefined, { now }: Work): Ended[] {
  const { state, endedAt, answer } = message
  return one && !one.wasBefore ? [{ appealId: one.appealId, state, at: endedAt ?? now, answer, message }] : []
}
