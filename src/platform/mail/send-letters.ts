import { announceMany } from '../jobs/announce-many.ts'
import type { Work } from '../work.ts'
import { checkLetter, type Letter } from './letter.ts'
import { insertLetters } from './store/letters.ts'

/**
 * Puts many letters on their way in the work's own transaction. @returns their ids, in the same sequence
 * @throws UnsafeLetter when an address or a subject holds more than one line or address
 */
export async function sendLetters(work: Work, letters: readonly Letter[]): Promise<string[]> {
  for (const letter of letters) checkLetter(letter)
  const ids = await insertLetters(work, letters)
  await announceMany(
    work,
    ids.map((letterId) => ({ type: 'letter.written', letterId })),
  )
  return ids
}
