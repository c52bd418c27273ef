import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { ANSWER_HELPED, ANSWER_WORDS, OF_APPEAL } from '../instruments/ratings.ts'
import { receiptHash, receiptOf } from '../receipt.ts'
import { ratedLately, sheetByHash } from '../store/rated-lately.ts'

/** A counted rating of an answer to an appeal: it is tied to the appeal, and whoever gave it was told so. */
export interface AppealRating {
  appealId: string
  mark: number
  words: string
  on: Temporal.PlainDate
}

/** Jobs may wait; what is older has been followed long ago. */
const DAYS = 7

/** The appeals whose answers were rated in the last days. @clause M18d */
export async function ratedAppeals(work: Work): Promise<string[]> {
  const things = await ratedLately(work, ANSWER_HELPED, work.today.subtract({ days: DAYS }))
  return things.filter((thing) => thing.startsWith(`${OF_APPEAL}:`)).map((thing) => thing.slice(OF_APPEAL.length + 1))
}

/** What was said of the answer to one appeal; the form of the rating is the appeal's own, so there is one at most. @clause M18d */
export async function ratingOfAppeal(work: Work, key: Buffer, appealId: string): Promise<AppealRating | undefined> {
  const sheet = await sheetByHash(work, receiptHash(key, receiptOf(key, work.body.id, appealId)))
  const mark = sheet?.answers[ANSWER_HELPED]
  if (!sheet || sheet.thing !== `${OF_APPEAL}:${appealId}` || typeof mark !== 'number') return undefined
  const words = sheet.answers[ANSWER_WORDS]
  return { appealId, mark, words: typeof words === 'string' ? words : '', on: sheet.answeredOn }
}
