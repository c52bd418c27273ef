import { APPEAL_KINDS, type AppealKind, type Regime } from '../../terms.ts'
import type { Listened, SortingFacts, Understood } from './facts.ts'
import { signsIn, told } from './hearing.ts'
import { AT_FIRST, KIND_WEIGHTS, WEIGHED_KINDS } from './kind-weights.ts'
import { regimeOf } from './regimes.ts'
import type { HeardSigns } from './signs.ts'
import { wordRows } from './word-rows.ts'

export interface LikelyKind {
  kind: AppealKind
  /** From 0 to 1; those of one message make 1. */
  likelihood: number
}

export interface WeightTable {
  atFirst: ArrayLike<number>
  of: Readonly<Record<string, ArrayLike<number>>>
}
const LEARNT: WeightTable = { atFirst: AT_FIRST, of: { ...KIND_WEIGHTS, ...wordRows() } }

/** How likely each kind is when these signs are heard. Weights of signs are added up; the rest is arithmetic. */
function likelihoods(signs: HeardSigns, kinds: readonly AppealKind[], { atFirst, of }: WeightTable): LikelyKind[] {
  const sums = Array.from(atFirst)
  for (const key of signs.keys()) {
    const row = of[key]
    for (let column = 0; row && column < sums.length; column++) sums[column] = (sums[column] ?? 0) + (row[column] ?? 0)
  }
  const powers = kinds.map((kind) => Math.exp(sums[WEIGHED_KINDS.indexOf(kind)] ?? 0))
  const all = powers.reduce((sum, power) => sum + power, 0)
  return kinds.map((kind, index) => ({ kind, likelihood: (powers[index] ?? 0) / all }))
}

const OUTSIDE = WEIGHED_KINDS.filter((kind) => kind !== 'memo')

/**
 * What was said by its nature: a suggestion improves laws or the work of bodies, an application asks for help with rights or tells
 * of a breach or a shortcoming, a complaint asks to restore rights that were violated; beside them what is no appeal. Memos on
 * working conditions are of employees only.
 *
 * @clause K3.3, K5.4
 * 59-FZ, article 4.
 */
export function likelyKinds(
  { signs, noise }: Listened,
  { way, contour }: SortingFacts,
  table: WeightTable = LEARNT,
): LikelyKind[] {
  if (way === 'memo') return [{ kind: 'memo', likelihood: 1 }]
  if (noise) return [{ kind: 'other', likelihood: 1 }]
  return likelihoods(signs, contour === 'internal' ? WEIGHED_KINDS : OUTSIDE, table)
}

/** The kind by words alone, wherever they come from. */
export const likelyKind = (plain: string): AppealKind => likeliest(likelihoods(signsIn(plain), OUTSIDE, LEARNT)).kind

const likeliest = (kinds: readonly LikelyKind[]): LikelyKind =>
  kinds.reduce((a, b) => (b.likelihood > a.likelihood ? b : a))

/**
 * The regime first, for it decides the dates: kinds that one law considers speak for it together. Then the likeliest of these kinds.
 */
export function understood(kinds: readonly LikelyKind[], listened: Listened, facts: SortingFacts) {
  const each = kinds.map((likely) => ({ ...likely, regime: regimeOf(listened, likely.kind, facts) }))
  const likelihoodOf = (regime: Regime) =>
    each.reduce((sum, { likelihood, regime: { is } }) => sum + (is === regime ? likelihood : 0), 0)
  const regime = each.map(({ regime: { is } }) => is).reduce((a, b) => (likelihoodOf(b) > likelihoodOf(a) ? b : a))
  const { kind } = likeliest(each.filter((one) => one.regime.is === regime))
  return { regime: regimeOf(listened, kind, facts), kind: whyKind(kind, listened, facts) }
}

const MOST_REASONS = 3
/** What weighs less decided nothing. A bare word tells a person little, so it must weigh more, and stands behind. */
const TELLING = 0.15
const TELLING_WORD = 0.4
/** Who is spoken of is weighed with the rest, and is no reason by itself. */
const OF_PERSONS: readonly string[] = ['me', 'we', 'you', 'others', 'staff']
const isWord = (key: string): boolean => key.startsWith('«')

/** Which words speak for this kind more than for others, the weightiest first. */
function whyKind(kind: AppealKind, { signs, noise }: Listened, { way }: SortingFacts): Understood<AppealKind> {
  if (way === 'memo') return { is: kind, because: 'Записка сотрудника' }
  if (noise) return { is: kind, because: 'Слов не разобрать' }
  const column = WEIGHED_KINDS.indexOf(kind)
  const spoken = [...signs.keys()]
    .map((key) => ({ key, weight: LEARNT.of[key]?.[column] ?? 0 }))
    .filter(({ key, weight }) => weight >= (isWord(key) ? TELLING_WORD : TELLING) && !OF_PERSONS.includes(key))
    .sort((one, other) => Number(isWord(one.key)) - Number(isWord(other.key)) || other.weight - one.weight)
    .flatMap(({ key }) => told(key, signs) ?? [])
  return {
    is: kind,
    because:
      spoken.length === 0
        ? `${APPEAL_KINDS[kind]}: так чаще всего говорят, когда слов, по которым это видно, нет`
        : `${APPEAL_KINDS[kind]}: ${[...new Set(spoken)].slice(0, MOST_REASONS).join('; ')}`,
  }
}
