import { APPEAL_KINDS, type AppealKind } from '../../terms.ts'
import { cues, type Heard, heard } from './cues.ts'
import type { Listened, SortingFacts, Understood } from './facts.ts'
import { KIND_CUES, SHORTCOMING } from './kind-cues.ts'
import { OWN_MATTER } from './regime-cues.ts'
import { mayBeAppeal } from './regimes.ts'

/** Where and how people work: what the order calls memos on working conditions. @clause K5.4 */
const CONDITIONS = cues(
  1,
  '(услови~ труда|условий работы|условиях труда|рабоч~ мест~ … (опасн~|холодн~|не соответств~))',
  '(в кабинете|в архиве|в отделе|в здании|на рабочем месте) … (холодно|душно|плесень|жарко|градус~|сквозн~|не топят|темно|протека~|сыро)',
)

type SortedKind = keyof typeof KIND_CUES
type Scores = Record<SortedKind, number>

const FEWEST = 2
/** An asking that is meant: politeness beside it is not what the message is about. */
const MEANT = 4
const ASKING = ['complaint', 'information', 'suggestion', 'application'] as const

/**
 * What was said by its nature: a suggestion improves laws or the work of bodies, an application asks for help with rights or tells
 * of a breach or a shortcoming, a complaint asks to restore rights that were violated; beside them what is no appeal.
 *
 * @clause K3.3, K5.4
 * 59-FZ, article 4.
 */
export function kindOf(listened: Listened, facts: SortingFacts): Understood<AppealKind> {
  const { plain, noise } = listened
  if (facts.way === 'memo') return { is: 'memo', because: 'Записка сотрудника' }
  if (facts.contour === 'internal') {
    const conditions = heard(CONDITIONS, plain)
    if (conditions.score > 0) return { is: 'memo', because: because('memo', conditions.words) }
  }
  if (noise) return { is: 'other', because: 'Слов не разобрать' }
  const found = Object.fromEntries(
    Object.entries(KIND_CUES).map(([kind, list]) => [kind, heard(list, plain)]),
  ) as Record<SortedKind, Heard>
  const scores = weighed(found, listened, facts)
  const best = (Object.keys(scores) as SortedKind[]).reduce((a, b) => (scores[b] > scores[a] ? b : a))
  if (scores[best] < FEWEST) return { is: 'other', because: 'Слов, по которым видно, чего хотят, нет' }
  const words = found[best].words.length > 0 ? found[best].words : heard(SHORTCOMING, plain).words
  return { is: best, because: because(best, words) }
}

/** What is heard of one kind takes from another. */
function weighed(found: Readonly<Record<SortedKind, Heard>>, { plain, abuse }: Listened, facts: SortingFacts): Scores {
  const scores = Object.fromEntries(Object.entries(found).map(([kind, { score }]) => [kind, score])) as Scores
  // Criticism with a signature is an application by the law's words; without one it is feedback.
  const criticism = Math.min(heard(SHORTCOMING, plain).score, MEANT)
  scores[mayBeAppeal(facts) && facts.way !== 'phone' ? 'application' : 'feedback'] += criticism
  if (scores.complaint + scores.question > 0 && abuse.score > 0) scores.complaint += MEANT
  const asks = ASKING.some((kind) => scores[kind] >= MEANT)
  if (asks) scores.thanks /= 2
  if (asks || scores.question >= MEANT) scores.feedback /= 2
  if (heard(OWN_MATTER, plain).score > 0) scores.information -= MEANT
  if (scores.complaint >= MEANT) scores.application /= 2
  return scores
}

const because = (kind: AppealKind, words: readonly string[]): string =>
  `${APPEAL_KINDS[kind]}: ${words
    .slice(0, 3)
    .map((said) => `«${said}»`)
    .join(', ')}`
