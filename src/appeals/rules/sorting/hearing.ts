import type { SortingFacts } from './facts.ts'
import { type HeardSigns, type Sign, wordsOf } from './signs.ts'
import { FACTS_ASKED } from './signs-of-facts.ts'
import { HELP_SOUGHT } from './signs-of-help.ts'
import { OPINIONS } from './signs-of-opinions.ts'
import { QUESTIONS } from './signs-of-questions.ts'
import { WISHES } from './signs-of-wishes.ts'
import { WRONG_DONE } from './signs-of-wrong.ts'
import { keyOfStem } from './word-weights.ts'
import { stemmed } from './words.ts'

export const SIGNS: readonly Sign[] = [
  ...FACTS_ASKED,
  ...HELP_SOUGHT,
  ...WRONG_DONE,
  ...WISHES,
  ...QUESTIONS,
  ...OPINIONS,
]
const MEANING = new Map(SIGNS.map(({ key, means }) => [key, means]))

const SAID_ALOUD: readonly string[] = ['phone', 'reception', 'oral']
const ON_PAPER: readonly string[] = ['post', 'other']
const LENGTHS = [
  ['very-short', 5],
  ['short', 9],
  ['of-some-length', 16],
  ['long', 30],
] as const
/** «Оставить», «провести»: what should be done stands first. */
const INFINITIVE_FIRST = /^ [а-я]+(?:ать|ить|еть|ять|ести|уть) /
/** «Подала», «не получил»: a tale of oneself, told without «я». */
const PAST_FIRST = /(?:^|[.!?]) (?:не |уже |вчера )?[а-я]{2,}(?:л|ла|ли|лся|лась|лись)(?= )/
const IMPERATIVE = / (?!здравствуйте|простите|извините)[а-я]{3,}(?:йте|ите) /

/** The turns of speech that are heard in a text made plain. */
export function signsIn(plain: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const each of SIGNS) {
    const words = wordsOf(each, plain)
    if (words !== undefined) found.set(each.key, words)
  }
  for (const { word, stem } of stemmed(plain)) found.set(keyOfStem(stem), word)
  if (PAST_FIRST.test(plain)) found.set('past-first', '')
  for (const key of together(found)) found.set(key, '')
  if (INFINITIVE_FIRST.test(plain)) found.set('infinitive-first', '')
  if (IMPERATIVE.test(plain)) found.set('imperative', '')
  if (plain.endsWith('? ')) found.set('ends-asking', '')
  if (plain.includes(' ! ')) found.set('exclaims', '')
  const words = plain.split(' ').length - 2
  found.set(LENGTHS.find(([, most]) => words < most)?.[0] ?? 'very-long', '')
  return found
}

const ASKING = ['mark-q', 'wh', 'tell-how', 'ask']
const OF_ONESELF = ['me', 'we', 'own-paper']
const HOW_TO_DO = ['how-to', 'may-i', 'whether', 'not-clear', 'stage', 'why', 'when', 'what-to-do', 'will-it-do']
const NO_APPEAL = ['greetings', 'advert', 'invitation', 'wrong-number', 'test', 'for-notice', 'verses']

/** What single turns do not tell: whether somebody asks of themselves, and whether there is a word that speaks of no appeal. */
function together(found: ReadonlyMap<string, string>): string[] {
  const has = (keys: readonly string[]) => keys.some((key) => found.has(key))
  const asks = has(ASKING)
  const ofOneself = has(OF_ONESELF) || found.has('past-first')
  return [
    ...(asks && ofOneself ? ['asks-of-oneself'] : []),
    ...(asks && !ofOneself && !has(HOW_TO_DO) ? ['asks-of-things'] : []),
    ...(asks && !ofOneself && has(['fact-word', 'in-the-region', 'officials', 'office-hours', 'how-many-there'])
      ? ['asks-of-facts']
      : []),
    ...(has(NO_APPEAL) ? [] : ['no-word-of-other']),
  ]
}

/** Turns of speech, and what the situation tells: how it came and who writes. */
export function signsOf(
  plain: string,
  isAbusive: boolean,
  { way, contour, segment, author }: SortingFacts,
): HeardSigns {
  const found = signsIn(plain)
  found.set(
    contour === 'internal'
      ? 'of-employee'
      : SAID_ALOUD.includes(way)
        ? 'said-aloud'
        : ON_PAPER.includes(way)
          ? 'on-paper'
          : 'over-the-net',
    '',
  )
  if (segment === 'media') found.set('of-press', '')
  if (segment === 'authority') found.set('of-authority', '')
  if (author.kind === 'organisation') found.set('of-organisation', '')
  if (isAbusive) found.set('abuse', '')
  return found
}

const OF_SITUATION: Readonly<Record<string, string>> = { abuse: 'брань', 'of-press': 'пишет редакция' }

/** A sign in words: «не согласны (“не согласна”)»; nothing where no words stand for it. */
export function told(key: string, signs: HeardSigns): string | undefined {
  if (key in OF_SITUATION) return OF_SITUATION[key]
  const words = signs.get(key)
  const means = MEANING.get(key)
  if (!words) return undefined
  return !means || means === words ? `«${words}»` : `${means} («${words}»)`
}
