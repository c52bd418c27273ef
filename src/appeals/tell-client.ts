import { isOneAddress } from '#platform/mail/letter.ts'
import { sendLetter } from '#platform/mail/send-letter.ts'
import type { Work } from '#platform/work.ts'
import { numberWords } from './rules/numbers.ts'
import { insertMessage } from './store/messages.ts'
import type { Appeal } from './terms/appeal.ts'

export interface Telling {
  /** After the number: «срок ответа продлён». */
  subject: string
  words: string
}

/**
 * What the body tells the client: it stands in the correspondence, which the client reads by number and code, and goes as a letter
 * to whoever chose letters. @returns the id of the message
 *
 * @clause M15c, M18a
 */
export async function tellClient(work: Work, appeal: Appeal, { subject, words }: Telling): Promise<string> {
  const id = await insertMessage(work, appeal.id, words)
  const to = appeal.answerBy === 'email' ? (appeal.answerTo ?? appeal.author.email) : undefined
  if (to && isOneAddress(to))
    await sendLetter(work, {
      to,
      subject: `Обращение ${numberWords(appeal)}: ${subject}`,
      words: `${words}\n\n${work.body.name}`,
    })
  return id
}
