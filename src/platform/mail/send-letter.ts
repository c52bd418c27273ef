import { keepFile } from '../files/keep-file.ts'
import type { Work } from '../work.ts'
import { checkLetter, type Letter } from './letter.ts'
import { insertLetter } from './store/letters.ts'
import { LETTER_FILES, type LetterFile } from './terms.ts'

/** What goes with a letter, and where bytes are kept meanwhile. */
export interface Enclosed {
  folder: string
  files: readonly LetterFile[]
}

/**
 * Puts a letter on its way in the work's own transaction: if the work fails, no letter was written. @returns its id
 * @throws UnsafeLetter when the address or the subject holds more than one line or address
 */
export async function sendLetter(work: Work, letter: Letter, enclosed?: Enclosed): Promise<string> {
  checkLetter(letter)
  const letterId = await insertLetter(work, letter)
  for (const { name, type, bytes } of enclosed?.files ?? [])
    await keepFile(work, enclosed?.folder ?? '', bytes, { ownerKind: LETTER_FILES, ownerId: letterId, name, type })
  await work.announce({ type: 'letter.written', letterId })
  return letterId
}
