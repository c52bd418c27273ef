import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { readAnswer } from '../questions/kinds.tsx'
import { receiptHash, receiptOf } from '../receipt.ts'
import { checkAnswers } from '../rules/check-answers.ts'
import { isCounted } from '../store/find-receipt.ts'
import { putIntoBox } from '../store/put-into-box.ts'
import type { About, Edition, Mode, Taken } from '../terms.ts'

export interface Sent {
  edition: Edition
  about: About
  channel: string
  mode: Mode
  /** The random id of the form: the same id is the same answer. */
  formId: string
  given: Readonly<Record<string, unknown>>
}

/**
 * Takes an anonymous answer into the box within a work that had to be opened anyway, in one short transaction: committed here
 * means it is never lost and counted once. No audit entry, no job, no counter is written with it. Answers at a touchpoint,
 * which come in bursts, go the shorter way of `take-at-entry.ts`.
 *
 * @clause K4.2 K5.3
 */
export async function takeAnswers(work: Work, sent: Sent, key: Buffer): Promise<Outcome<Taken>> {
  const { edition, about, channel, mode } = sent
  const { answers, refusals } = checkAnswers(edition.questions, sent.given, { read: readAnswer, channel })
  if (refusals.length > 0) return refuse(...refusals)

  const receipt = receiptOf(key, work.body.id, sent.formId)
  const hash = receiptHash(key, receipt)
  if (await isCounted(work, hash)) return done({ receipt, isNew: false })
  const sheet = { editionId: edition.id, about, channel, mode, answeredOn: work.today, answers }
  return done({ receipt, isNew: await putIntoBox(work, sheet, hash) })
}
