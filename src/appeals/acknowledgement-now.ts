import type { Work } from '#platform/work.ts'
import { type Acknowledged, firstWords } from './acknowledgement.ts'
import { findAppeal } from './store/find-appeal.ts'
import { type DueDays, dueDaysOf } from './store/give-deadlines.ts'
import type { Appeal } from './terms/appeal.ts'

/** What the first letter is made of as the appeal stands now, but for the code. */
export const acknowledged = (appeal: Appeal, { registration, answer }: DueDays): Acknowledged => ({
  number: appeal,
  receivedOn: appeal.receivedOn,
  isRegistered: appeal.registeredAt !== null,
  registrationOn: registration,
  answerOn: answer,
  answerBy: appeal.answerBy,
})

/** The first letter on paper, with the dates that hold now. */
export async function acknowledgementNow(work: Work, appealId: string): Promise<string> {
  const appeal = await findAppeal(work, appealId)
  if (!appeal) throw new Error('the appeal that is acknowledged is gone')
  const dueDays = await dueDaysOf(work, [appealId])
  return firstWords(acknowledged(appeal, dueDays(appealId)))
}
