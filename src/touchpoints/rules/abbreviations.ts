import type { Abbreviation } from '../terms/settings.ts'
import { stemOf, wordsOf } from './words.ts'

/** One way to write a thing, as words without their endings, and the sign that stands for the thing. */
interface Form {
  words: readonly string[]
  sign: string
}

/** By their first word, the longest first. */
export type Forms = ReadonlyMap<string, readonly Form[]>

/** A full form may hold a short one that holds another; nobody nests deeper. */
const PASSES = 4

/** The words with every listed form, short or full, replaced by the sign of what it means, the longest form first. @clause M12 */
export function shortened(words: readonly string[], forms: Forms): string[] {
  let now = [...words]
  for (let pass = 0; pass < PASSES && forms.size > 0; pass++) {
    const next = shortenedOnce(now, forms)
    if (next.length === now.length && next.every((word, place) => word === now[place])) break
    now = next
  }
  return now
}

function shortenedOnce(words: readonly string[], forms: Forms): string[] {
  const stems = words.map(stemOf)
  const result: string[] = []
  for (let place = 0; place < words.length; ) {
    const form = forms.get(stems[place] ?? '')?.find((one) => one.words.every((word, n) => word === stems[place + n]))
    result.push(form?.sign ?? words[place] ?? '')
    place += form?.words.length ?? 1
  }
  return result
}

/** Puts the list in order once. Two shorts of one full, or two fulls of one short, all mean one thing. @clause M12 */
export function formsOf(abbreviations: readonly Abbreviation[]): Forms {
  const signs = new Map<string, string>()
  for (const { short, full } of abbreviations) {
    const keys = [short, full].map((form) => wordsOf(form).map(stemOf).join(' ')).filter((key) => key !== '')
    const known = keys.map((key) => signs.get(key)).filter((sign) => sign !== undefined)
    const sign = known[0] ?? `§${signs.size}`
    for (const [key, old] of signs) if (known.includes(old)) signs.set(key, sign)
    for (const key of keys) signs.set(key, sign)
  }
  const forms = [...signs].map(([key, sign]) => ({ words: key.split(' '), sign }))
  const byWord = byFirstWord(forms)
  // «отдел МСХ» as a full form is also met with the full words of «МСХ» in it.
  const nested = forms.map(({ words, sign }) => ({ words: shortenedOnce(words, withoutSign(byWord, sign)), sign }))
  return byFirstWord([...forms, ...nested])
}

const withoutSign = (forms: Forms, sign: string): Forms =>
  new Map([...forms].map(([word, some]) => [word, some.filter((form) => form.sign !== sign)]))

function byFirstWord(forms: readonly Form[]): Forms {
  const byWord = new Map<string, Form[]>()
  for (const form of forms) byWord.set(form.words[0] ?? '', [...(byWord.get(form.words[0] ?? '') ?? []), form])
  for (const some of byWord.values()) some.sort((one, other) => other.words.length - one.words.length)
  return byWord
}
