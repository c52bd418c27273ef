import { setImmediate } from 'node:timers/promises'
import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdMessages } from '../hold-messages.ts'
import { previewMessages } from '../preview-messages.ts'
import { importedSubmission } from '../rules/imports/imported-submission.ts'
import type { Identification } from '../rules/sorting/facts.ts'
import { sortingOf } from '../rules/sorting/sorting.ts'
import { type Ending, writeEndings } from '../store/imported.ts'
import { markTaken } from '../store/imports.ts'
import type { ImportMessage, ImportOutcome, MessageImport } from '../terms/imports.ts'
import type { Submission, Submitted } from '../terms/submission.ts'
import { identificationOn } from './identification-on.ts'
import { type IntakeParts, submitAppeals } from './submit-appeal.ts'

/** So many go to the database in one message. */
const AT_ONCE = 500
/** Others have their turn between so many that are sorted. */
const SORTED_AT_ONCE = 25

/**
 * Takes the messages of a file in, all that are new or none. What was taken before stays as it is, so the same file, or one that
 * overlaps, adds only what is new. What the other system ended, on its own days, is ended here.
 *
 * @clause K2.4, K3.4
 */
export async function takeMessages(work: Work, parts: IntakeParts, id: string): Promise<Outcome<ImportOutcome>> {
  const { file, refused } = await holdMessages(work, id, 'held')
  if (refused.length > 0) return refuse(...refused)
  if (file.takenAt) return done(file.outcome ?? { taken: 0, known: 0, ended: 0 })
  const { rows, counts, hurdles } = await previewMessages(work, parts.secrets, file)
  if (hurdles.length > 0) return refuse(...hurdles)

  const fresh = rows.flatMap(({ message, isKnown }) => (message && !isKnown ? [message] : []))
  const identification = await identificationOn(work)
  for (let from = 0; from < fresh.length; from += AT_ONCE) {
    const messages = fresh.slice(from, from + AT_ONCE)
    const taken = await submitAppeals(work, parts, await submissionsOf(work, file, messages, identification))
    await writeEndings(work, endingsOf(messages, taken.map(takenIn), work))
  }
  const outcome = { taken: counts.new, known: counts.known, ended: counts.ended }
  await markTaken(work, file, outcome)
  await record(work, 'messages.taken', `appeal-import:${id}`)
  return done(outcome)
}

async function submissionsOf(
  work: Work,
  { mapping, source }: MessageImport,
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
      onDay: work.today,
    })
    submissions.push(importedSubmission(message, { source, mapping, proposed: proposed.sorting }))
    if (place % SORTED_AT_ONCE === 0) await setImmediate()
  }
  return submissions
}

/** All or nothing: one that is refused takes the others with it. */
function takenIn(outcome: Outcome<Submitted>): Submitted {
  if ('refused' in outcome) throw new Error(`an imported message was refused: ${outcome.refused[0]?.why}`)
  return outcome.done
}

const endingsOf = (messages: readonly ImportMessage[], taken: readonly Submitted[], { now }: Work): Ending[] =>
  messages.flatMap(({ state, receivedAt, endedAt, answer }, place): Ending[] => {
    const one = taken[place]
    return one && !one.wasBefore ? [{ appealId: one.appealId, state, receivedAt, at: endedAt ?? now, answer }] : []
  })
