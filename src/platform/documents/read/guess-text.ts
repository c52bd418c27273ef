import { encodingOf } from './decode-text.ts'

/** Encodings that Russian tables were saved in before UTF-8. */
const FORMER = ['windows-1251', 'koi8-r', 'ibm866'] as const
/** The ten letters that make up two thirds of any Russian text. */
const FREQUENT = /[оеаинтсрвл]/g
/** Enough to tell encodings apart. */
const TRIED = 64 * 1024

/** The text of a file that does not say how it is encoded. @returns nothing where it is no text */
export function guessText(bytes: Buffer): string | undefined {
  const marked = encodingOf(bytes)
  const encoding = marked === 'utf-8' ? (unmarkedWide(bytes) ?? marked) : marked
  const text = decode(bytes, encoding) ?? decode(bytes, formerOf(bytes))
  return text === undefined || hasBinary(text) ? undefined : text
}

/** Without a mark, every second byte of wide text that is a blank, a digit or a separator is nought. */
function unmarkedWide(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 1_000)
  const noughts = [0, 1].map((parity) => sample.filter((byte, place) => byte === 0 && place % 2 === parity).length)
  const [even = 0, odd = 0] = noughts
  if (odd > 0 && even === 0) return 'utf-16le'
  return even > 0 && odd === 0 ? 'utf-16be' : undefined
}

function formerOf(bytes: Buffer): string {
  const sample = bytes.subarray(0, TRIED)
  const scores = FORMER.map((encoding) => ({ encoding, letters: lettersIn(decode(sample, encoding) ?? '') }))
  return scores.reduce((best, other) => (other.letters > best.letters ? other : best)).encoding
}

const lettersIn = (text: string): number => text.match(FREQUENT)?.length ?? 0

function decode(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A sign that no text has: a picture or a program was given the name of a table. */
const hasBinary = (text: string): boolean => text.slice(0, TRIED).includes('\0')
