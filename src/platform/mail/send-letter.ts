import type { Work } from '../work.ts'
import { checkLetter, type Letter } from './letter.ts'
import { insertLetter } from './store/letters.ts'

/**
 * Puts a letter on its way in the work's own transaction: if the work fails, no letter was written.
 * @throws UnsafeLetter when the address or the subject holds more than one line or address
 */
export async function sendLetter(work: Work, letter: Letter): Promise<void> {
  checkLetter(letter)
  const letterId = await insertLetter(work, letter)
  await work.announce({ type: 'letter.written', letterId })
}
