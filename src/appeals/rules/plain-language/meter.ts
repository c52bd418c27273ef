import { countsOf, easeOf, gradeOf } from './grade.ts'
import { KNOWN_ABBREVIATIONS, OFFICE_WORDS, PASSIVE, PLAIN_NOUNS, VERBAL_NOUN } from './office-words.ts'
import { sentencesOf, wordsOf } from './sentences.ts'

/** How plainly a text is said. It advises and never blocks. */
export interface PlainLanguage {
  /** 1 to 11 are of a school; from 12 on of a university. */
  grade: number
  /** Reading ease, 0 to 100. */
  ease: number
  words: number
  wordsPerSentence: number
  long: readonly { sentence: string; words: number }[]
  office: readonly { found: string; instead: string; times: number }[]
  passive: readonly string[]
  verbalNouns: readonly string[]
  abbreviations: readonly string[]
}

const MOST_WORDS = 25
export const GOAL_GRADE = 9
/** Fewer words say nothing about a text. */
const FEWEST = 8

/**
 * How plainly an answer is said: the school grade that understands it, sentences that are too long, words that offices use and what
 * people say instead, passives, verbal nouns, abbreviations that nobody has spelled out. Nothing for a text of a few words.
 *
 * @clause M18
 */
export function meterOf(text: string): PlainLanguage | undefined {
  const sentences = sentencesOf(text)
  const counts = countsOf(sentences)
  if (counts.words < FEWEST) return undefined
  return {
    grade: gradeOf(counts),
    ease: easeOf(counts),
    words: counts.words,
    wordsPerSentence: Math.round(counts.words / counts.sentences),
    long: sentences
      .map((sentence) => ({ sentence, words: wordsOf(sentence).length }))
      .filter(({ words }) => words > MOST_WORDS),
    office: officeIn(text),
    passive: different(text.match(PASSIVE) ?? []),
    verbalNouns: different(sentences.flatMap(chained)),
    abbreviations: unexpanded(text),
  }
}

/** Each place counts once, by the first of the list that finds it: longer turns stand before their words. */
function officeIn(text: string): { found: string; instead: string; times: number }[] {
  const found = new Map<string, { found: string; instead: string; times: number }>()
  let rest = text
  for (const [sought, instead] of OFFICE_WORDS) {
    const whole = new RegExp(`(?<!\\p{L})(?:${sought.source})(?!\\p{L})`, sought.flags)
    rest = rest.replaceAll(whole, (words) => {
      const key = words.trim().toLowerCase()
      const before = found.get(key)
      found.set(key, { found: words.trim(), instead, times: (before?.times ?? 0) + 1 })
      return '▪'.repeat(words.length)
    })
  }
  return [...found.values()].sort((a, b) => text.indexOf(a.found) - text.indexOf(b.found))
}

function chained(sentence: string): string[] {
  const nouns = (sentence.match(VERBAL_NOUN) ?? []).filter((noun) => !PLAIN_NOUNS.test(noun))
  return nouns.length > 1 ? nouns : []
}

/** In capitals, not known to everybody and spelled out neither before nor after. */
const unexpanded = (text: string): string[] =>
  different(text.match(/(?<![\p{L}\d])\p{Lu}{2,6}(?![\p{L}\d])/gu) ?? []).filter(
    (short) => !KNOWN_ABBREVIATIONS.has(short) && !text.includes(`(${short})`) && !text.includes(`${short} (`),
  )

const different = (words: readonly string[]): string[] => [...new Set(words.map((word) => word.trim()))]

/** «Понятно школьнику 7 класса». @clause M18 */
export function gradeWords(grade: number): string {
  if (grade <= 11) return `Понятно школьнику ${Math.max(4, grade)} класса`
  return grade <= 14 ? 'Понятно тому, кто учился в вузе' : 'Понятно только специалисту'
}
