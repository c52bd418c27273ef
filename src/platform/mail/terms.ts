/** Files that wait for the letter they go with. */
export const LETTER_FILES = 'letter'

export interface LetterFile {
  name: string
  type: string
  bytes: Buffer
}
