import { randomUUID } from 'node:crypto'
import { type ClientWords, keptWords, readClient } from '#clients'
import type { Work } from '#platform/work.ts'
import { type Covers, coverIn } from '#touchpoints'
import { deadlineFacts } from './actions/deadline-facts.ts'
import { deadlinesOf } from './rules/deadlines/deadlines-of.ts'
import type { DeadlineFacts } from './rules/deadlines/facts.ts'
import { isRegisteredBy } from './rules/submitting.ts'
import type { Intake } from './terms/intake.ts'
import type { Submission } from './terms/submission.ts'
import { CHANNEL_OF_WAY } from './terms.ts'

export type Hashes = Pick<Intake, 'formHash' | 'codeHash'>

/** Finds out what is to be known of submissions before they are written: what they share is asked once. */
export async function intakesOf(
  work: Work,
  submitted: readonly { submission: Submission; hashes: Hashes }[],
): Promise<Intake[]> {
  const facts = await deadlineFacts(work)
  const covers = submitted.some(({ submission }) => !submission.touchpointId) ? await coverIn(work) : () => []
  const intakes: Intake[] = []
  for (const { submission, hashes } of submitted)
    intakes.push({
      ...hashes,
      ...standing(work, submission, facts),
      ...place(submission, covers),
      ...(await who(work, submission)),
    })
  return intakes
}

function standing(work: Work, submission: Submission, facts: DeadlineFacts) {
  const isRegistered = isRegisteredBy(submission, work.by)
  const { receivedAt } = submission.message
  const { regime, marks } = submission.sorting
  const registeredAt = isRegistered ? work.now : undefined
  const deadlines = deadlinesOf(facts, { regime, marks, receivedAt, registeredAt })
  return { id: randomUUID(), isRegistered, deadlines }
}

/** Where in the register it came in. @clause K2.6 */
function place({ message, channel: said, touchpointId: known, uncovered }: Submission, covers: Covers) {
  const channel = said ?? CHANNEL_OF_WAY[message.way]
  const covering = known ? [known] : covers(channel, uncovered)
  return {
    channel,
    touchpointId: covering.length === 1 ? covering[0] : undefined,
    uncovered: covering.length > 0 ? undefined : uncovered,
    // Where several cover it, coverage is told at reading from the address as it was told.
    cameTo: uncovered ?? '',
  }
}

/** Who says it: the client whom the clerk found, the employee who writes, or whoever it is by what they told. Nobody need say it. */
async function who(work: Work, submission: Submission): Promise<Pick<Intake, 'submission' | 'told'>> {
  const { clientId, contour, segment, message } = submission
  const { kind, name, email, phone, address } = message.author
  const found = clientId ? await readClient(work, clientId) : undefined
  if (found?.contour === contour) return { submission, told: undefined }
  const unfound = { ...submission, clientId: undefined }
  if (contour === 'internal') {
    const writes = message.way === 'internal' && work.by.kind === 'person'
    return {
      submission: unfound,
      told: writes ? keptWords({ contour, kind, name, email, phone, personId: work.by.id }) : undefined,
    }
  }
  const told: ClientWords = { contour, kind, name, segment, email, phone, address }
  return {
    submission: unfound,
    told: [name, email, phone].some((words) => words?.trim()) ? keptWords(told) : undefined,
  }
}
