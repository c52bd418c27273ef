import type { Work } from '#platform/work.ts'
import { type Acknowledged, firstWords } from './acknowledgement.ts'
import { findAppeal } from './store/find-appeal.ts'
import { readDeadlines } from './store/give-deadlines.ts'
import type { Appeal } from './terms/appeal.ts'
import type { DeadlineKind } from './terms.ts'

/** What the first letter is made of as the appeal stands now, but for the code. */
export async function acknowledged(work: Work, appeal: Appeal): Promise<Acknowledged> {
  const given = await readDeadlines(work, appeal.id)
  const dueOn = (of: DeadlineKind) => given.findLast(({ kind }) => kind === of)?.dueOn
  return {
    number: appeal,
    receivedOn: appeal.receivedOn,
    isRegistered: appeal.registeredAt !== null,
    registrationOn: dueOn('registration'),
    answerOn: dueOn('answer'),
    answerBy: appeal.answerBy,
  }
}

/** The first letter on paper, with the dates that hold now. */
export async function acknowledgementNow(work: Work, appealId: string): Promise<string> {
  const appeal = await findAppeal(work, appealId)
  if (!appeal) throw new Error('the appeal that is acknowledged is gone')
  return firstWords(await acknowledged(work, appeal))
}
