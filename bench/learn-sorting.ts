// Learns how much each sign speaks for each kind: node bench/learn-sorting.mjs. The table goes to src; nothing is learnt while the product runs.
import { readFileSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import type { Listened, SortingFacts } from '../src/appeals/rules/sorting/facts.ts'
import { inFirstPerson } from '../src/appeals/rules/sorting/first-person.ts'
import { SIGNS, signsOf } from '../src/appeals/rules/sorting/hearing.ts'
import { WEIGHED_KINDS } from '../src/appeals/rules/sorting/kind-weights.ts'
import { likelyKinds, understood } from '../src/appeals/rules/sorting/kinds.ts'
import { abuseOf } from '../src/appeals/rules/sorting/told-abuse.ts'
import { whyUnreadable } from '../src/appeals/rules/sorting/unreadable.ts'
import { plainWords } from '../src/appeals/rules/sorting/words.ts'
import type { SortedByHand } from './sorting.ts'

const ON_DAY = Temporal.PlainDate.from('2026-11-22')
const INTERNAL = ['internal', 'memo', 'oral']
const KINDS = WEIGHED_KINDS.length
/** How strongly weights are held near nought: what few texts tell is not believed. */
const RESTRAINT = 1
const STEPS = 500
const FOLDS = 10
/** A word that fewer texts hold teaches nothing. */
const FEWEST_TEXTS = 6
/** What weighs less is not worth a place in the table. */
const LEAST_WEIGHT = 0.15
const WIDTH = 112

export interface Lesson {
  from: string
  message: SortedByHand
  facts: SortingFacts
  listened: Listened
  kind: number
}

export interface Weights {
  atFirst: Float64Array
  of: ReadonlyMap<string, Float64Array>
}

/** Texts that can be read and are no memos of the box: whose kind words decide. */
export const lessonsOf = (from: string, file: string): Lesson[] => {
  const read = JSON.parse(readFileSync(file, 'utf8'))
  return ((read.messages ?? read) as SortedByHand[])
    .filter(({ way, words }) => way !== 'memo' && !whyUnreadable(words))
    .map((message) => ({ from, message, ...heardIn(message), kind: WEIGHED_KINDS.indexOf(message.kind as 'other') }))
}

function heardIn({ words, way, author, segment, identification }: SortedByHand): {
  facts: SortingFacts
  listened: Listened
} {
  const contour: SortingFacts['contour'] = INTERNAL.includes(way) ? 'internal' : 'external'
  const facts = { words, way, author, identification, contour, segment: segment ?? undefined, onDay: ON_DAY }
  const plain = inFirstPerson(plainWords(words), way)
  const abuse = abuseOf(words, plain, way)
  return { facts, listened: { plain, abuse, signs: signsOf(plain, abuse.score > 0, facts), noise: undefined } }
}

const isWord = (key: string) => key.startsWith('«')

/** Logistic regression over all kinds at once: steps down the slope with momentum (Adam), from nought, so that it comes out the same. */
export function learn(lessons: readonly Lesson[]): Weights {
  const counts = new Map<string, number>()
  for (const key of lessons.flatMap(({ listened }) => [...listened.signs.keys()]))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  const keys = [...counts].filter(([key, texts]) => !isWord(key) || texts >= FEWEST_TEXTS).map(([key]) => key)
  const place = new Map(keys.map((key, index) => [key, (index + 1) * KINDS]))
  const rows = lessons.map(({ listened, kind }) => ({
    kind,
    at: [0, ...[...listened.signs.keys()].flatMap((key) => place.get(key) ?? [])],
  }))
  const size = (keys.length + 1) * KINDS
  const [weights, pull, force] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  for (let step = 1; step <= STEPS; step++) {
    const slope = weights.map((weight, index) => (index < KINDS ? 0 : RESTRAINT * weight))
    for (const { kind, at } of rows) {
      const likely = likelihoods(weights, at)
      for (const start of at)
        for (let one = 0; one < KINDS; one++)
          slope[start + one] = (slope[start + one] ?? 0) + (likely[one] ?? 0) - (one === kind ? 1 : 0)
    }
    const pace = 0.05 / Math.sqrt(step / 10 + 1)
    for (let index = 0; index < size; index++) {
      const down = slope[index] ?? 0
      const mean = 0.9 * (pull[index] ?? 0) + 0.1 * down
      const square = 0.999 * (force[index] ?? 0) + 0.001 * down * down
      pull[index] = mean
      force[index] = square
      const away = mean / (1 - 0.9 ** step) / (Math.sqrt(square / (1 - 0.999 ** step)) + 1e-8)
      weights[index] = (weights[index] ?? 0) - pace * away
    }
  }
  const row = (start: number) => weights.slice(start, start + KINDS)
  return { atFirst: row(0), of: new Map(keys.map((key) => [key, row(place.get(key) ?? 0)])) }
}

function likelihoods(weights: Float64Array, at: readonly number[]): number[] {
  const powers = Array.from({ length: KINDS }, (_, one) =>
    Math.exp(at.reduce((sum, start) => sum + (weights[start + one] ?? 0), 0)),
  )
  const all = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / all)
}

export interface Crossed {
  lesson: Lesson
  kind: string
  regime: string
}

/** Each tenth as it is understood by what was learnt from the other nine. */
export const crossed = (lessons: readonly Lesson[]): Crossed[] =>
  Array.from({ length: FOLDS }, (_, fold) =>
    judged(
      lessons.filter((_, index) => index % FOLDS === fold),
      lessons.filter((_, index) => index % FOLDS !== fold),
    ),
  ).flat()

/** Texts of one place as they are understood by what was learnt from all others. */
export const apart = (lessons: readonly Lesson[], from: string): Crossed[] =>
  judged(
    lessons.filter((lesson) => lesson.from === from),
    lessons.filter((lesson) => lesson.from !== from),
  )

function judged(unseen: readonly Lesson[], known: readonly Lesson[]): Crossed[] {
  const { atFirst, of } = learn(known)
  const table = { atFirst, of: Object.fromEntries(of) }
  return unseen.map((lesson) => {
    const { listened, facts } = lesson
    const { kind, regime } = understood(likelyKinds(listened, facts, table), listened, facts)
    return { lesson, kind: kind.is, regime: regime.is }
  })
}

/** The table as it stands in src. */
export function tableOf({ atFirst, of }: Weights): string {
  const numbers = (row: ArrayLike<number>) => `[${Array.from(row, (one) => Number(one.toFixed(2)) || 0).join(', ')}]`
  const situation = [...of.keys()].filter((key) => !isWord(key) && !SIGNS.some((one) => one.key === key))
  const order = [...SIGNS.map(({ key }) => key), ...situation]
  const rows = order.flatMap((key) => {
    const row = of.get(key)
    return row ? `  ${/^[a-z]+$/.test(key) ? key : `'${key}'`}: ${numbers(row)},` : []
  })
  return `// Learnt by node bench/learn-sorting.mjs from texts sorted by hand; not to be edited by hand.

/** The columns of the table. */
export const WEIGHED_KINDS = [
${WEIGHED_KINDS.map((kind) => `  '${kind}',`).join('\n')}
] as const

export type WeighedKind = (typeof WEIGHED_KINDS)[number]

/** How likely each kind is before anything is heard. */
export const AT_FIRST: readonly number[] = ${numbers(atFirst)}

/** How much a sign speaks for each kind, or against it. */
export const KIND_WEIGHTS: Readonly<Record<string, readonly number[]>> = {
${rows.join('\n')}
}
`
}

/** The lists of bare words as they stand in src. */
export function wordsOf({ of }: Weights): string {
  const lists = WEIGHED_KINDS.map((kind, column) => {
    const heavy = [...of]
      .filter(([key, row]) => isWord(key) && Math.abs(row[column] ?? 0) >= LEAST_WEIGHT)
      .map(([key, row]) => `${key.slice(1, -1)} ${Number((row[column] ?? 0).toFixed(1))}`)
      .sort((a, b) => a.localeCompare(b, 'ru'))
    return `  ${kind}: \`\n${linesOf(heavy)}\n  \`,`
  })
  return `// Learnt by node bench/learn-sorting.mjs from texts sorted by hand; not to be edited by hand.
import type { WeighedKind } from './kind-weights.ts'

/** As many letters of a stem as tell words apart. */
const LETTERS = 6

export const keyOfStem = (stem: string): string => \`«\${stem.slice(0, LETTERS)}»\`

/** Bare words by the beginnings of their stems: how much each speaks for a kind, or against it. */
export const WORDS: Readonly<Record<WeighedKind, string>> = {
${lists.join('\n')}
}
`
}

function linesOf(parts: readonly string[]): string {
  const lines: string[] = ['']
  for (const part of parts) {
    const last = lines.at(-1) ?? ''
    if (last.length + part.length + 2 > WIDTH) lines.push(part)
    else lines[lines.length - 1] = last === '' ? part : `${last}  ${part}`
  }
  return lines.map((line) => `    ${line}`).join('\n')
}
