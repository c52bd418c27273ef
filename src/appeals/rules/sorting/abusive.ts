import { CURSES, INSULTS, LIKE_ANIMALS, OBSCENE, STARRED, THREATS } from './abusive-words.ts'
import type { Heard } from './cues.ts'

/** A three is «з» as well as «е»: it hides a letter. */
const OTHERS = 'aeopcxykmthbunri0346€'
const RUSSIAN = 'аеорсхукмтнвипгио*чбе'
/** Letters of other alphabets and signs that stand for Russian ones. */
const LOOKALIKES = new Map([...OTHERS].map((sign, index) => [sign, RUSSIAN[index] ?? sign]))
const HIDDEN = /[*#•_@$]/

/** The words as they are meant: lookalike letters, letters apart and stretched ones are undone; a hidden letter stays «*». */
function asMeant(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/(?<![\p{L}\p{N}])\p{L}(?:[ .\-_]{1,2}[\p{L}*]){2,}(?![\p{L}\p{N}])/gu, (apart) =>
      apart.replace(/[ .\-_]+/g, ''),
    )
    .replace(/(?<=\p{L})[!%&?](?=\p{L})/gu, '*')
    .split(/[^\p{L}\p{N}@$€*#•_]+/u)
    .map((word) => (PLAIN.test(word) ? word : undisguised(word)))
    .filter((word) => word !== '')
}

const PLAIN = /^(?:([а-я])(?!\1\1))+$/

function undisguised(word: string): string {
  if (!/\p{L}/u.test(word)) return ''
  const russian = isRussian(word) ? word.replace(/[^а-я]/g, (sign) => LOOKALIKES.get(sign) ?? sign) : word
  return russian.replaceAll(/[*#•_@$]/g, '*').replace(/(\p{L})\1{2,}/gu, '$1')
}

/** Russian letters among them, or nothing but letters that look like Russian ones: «xyй», «cyka». */
const isRussian = (word: string): boolean => /[а-я]/.test(word) || [...word].every((sign) => LOOKALIKES.has(sign))

/**
 * Obscene words, insults and threats, however they are spelled. It only tells a person to look: nothing is refused for it.
 *
 * @clause K3.3
 * 59-FZ, article 11, part 3.
 */
export function abuseIn(text: string): Heard {
  const words = asMeant(text)
  const plain = ` ${words.join(' ')} `
  const different = [...new Set(words)]
  const found = [
    ...different.filter(
      (word) =>
        OBSCENE.test(word) || OBSCENE.test(word.replace(/(\p{L})\1/gu, '$1')) || (HIDDEN.test(word) && isStarred(word)),
    ),
    ...different.filter((word) => INSULTS.test(word)),
    ...[LIKE_ANIMALS, CURSES, THREATS].flatMap((sought) => sought.exec(plain)?.[0].trim() ?? []),
  ]
  return { score: found.length, words: [...new Set(found)].slice(0, 3) }
}

const isStarred = (word: string): boolean => STARRED.some((whole) => fits(word, whole))

/** Whether a word with hidden letters can be this one: its first letter is seen, and another of them too. */
function fits(word: string, whole: string): boolean {
  if (word.length !== whole.length || word[0] !== whole[0]) return false
  const seen = [...word].filter((sign, index) => sign === whole[index]).length
  const hidden = [...word].filter((sign) => sign === '*').length
  return seen >= 2 && seen + hidden === whole.length
}
