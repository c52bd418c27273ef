import { APPEAL_KINDS, type AppealKind } from '../../terms.ts'
import { type Heard, heard } from './cues.ts'
import type { SortingFacts, Understood } from './facts.ts'
import { KIND_CUES } from './kind-cues.ts'

type SortedKind = keyof typeof KIND_CUES

const FEWEST = 2

/**
 * What was said by its nature: a suggestion improves laws or the work of bodies, an application asks for help with rights or tells
 * of a breach or a shortcoming, a complaint asks to restore rights that were violated; beside them what is no appeal.
 *
 * @clause K3.3
 * 59-FZ, article 4.
 */
export function kindOf(plain: string, { way, contour }: Pick<SortingFacts, 'way' | 'contour'>): Understood<AppealKind> {
  if (way === 'memo') return { is: 'memo', because: 'Записка сотрудника' }
  const scores = Object.fromEntries(
    Object.entries(KIND_CUES).map(([kind, list]) => [kind, heard(list, plain)]),
  ) as Record<SortedKind, Heard>
  const best = (Object.keys(scores) as SortedKind[]).reduce((a, b) => (scores[b].score > scores[a].score ? b : a))
  if (scores[best].score < FEWEST) return { is: 'other', because: 'Слов, по которым видно, о чём просят, нет' }
  void contour
  return { is: best, because: because(best, scores[best].words) }
}

const because = (kind: AppealKind, words: readonly string[]): string =>
  `${APPEAL_KINDS[kind]}: ${words
    .slice(0, 3)
    .map((said) => `«${said}»`)
    .join(', ')}`
