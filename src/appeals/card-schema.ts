import { z } from 'zod'
import { OUTCOMES, type TalkOutcome } from './terms/cards.ts'

const line = z.string().trim().max(500).default('')

/** What a card holds beside what every appeal has. @clause K2.4, K2.5, K3.4 */
export const cardSchema = z.strictObject({
  outcome: z
    .enum(Object.keys(OUTCOMES) as [TalkOutcome, ...TalkOutcome[]])
    .optional()
    .describe('of a call: answered, callback, appeal; of a reception: answered, appeal'),
  reply: z.string().default('').describe('what was answered at once; of an oral word it says that it was answered'),
  consent: z.boolean().default(false).describe('to be answered orally at a reception, 59-ФЗ, article 13, part 3'),
  callbackOn: z.iso.date().optional(),
  callbackTo: z.uuid().optional().describe('the person who rings back'),
  told: z
    .boolean()
    .default(false)
    .describe('of a talk: the number and the date were said in it, so no first letter goes'),
  senderNumber: line.describe('of a letter: the number that the sender gave it'),
  addressee: line.describe('of a letter: to whom it is addressed'),
  receivedBy: line.describe('of a reception: who received them'),
  place: line.describe('where it was found or said'),
})

export type SentCard = z.output<typeof cardSchema>
