import { APPEAL_KINDS, type AppealKind } from '../../terms.ts'
import { type Heard, heard } from './cues.ts'
import type { Listened, SortingFacts, Understood } from './facts.ts'
import { KIND_CUES } from './kind-cues.ts'
import { CONDITIONS, GRIEVANCE, OUR_PEOPLE, SHORTCOMING, THEIR_STAFF, WISH } from './mood-cues.ts'
import { OWN_MATTER, REFUSED_PAPERS } from './regime-cues.ts'

type SortedKind = keyof typeof KIND_CUES
type Scores = Record<SortedKind, number>

const FEWEST = 2
/** Fewer words tell nothing. */
const A_TALE = 8
/** Press asks for facts whatever its words. */
const OF_PRESS = 6
/** An asking that is meant: politeness beside it is not what the message is about. */
const MEANT = 4
/** Facts asked for in so many words. */
const FACTS = 7
const NOT_MEMOS = ['information', 'suggestion', 'question', 'thanks'] as const
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
  if (noise) return { is: 'other', because: 'Слов не разобрать' }
  const found = Object.fromEntries(
    Object.entries(KIND_CUES).map(([kind, list]) => [kind, heard(list, plain)]),
  ) as Record<SortedKind, Heard>
  const scores = weighed(found, listened, facts)
  const conditions = heard(CONDITIONS, plain)
  if (facts.contour === 'internal' && conditions.score > 0 && !NOT_MEMOS.some((kind) => found[kind].score >= MEANT))
    return { is: 'memo', because: because('memo', conditions.words) }
  const best = (Object.keys(scores) as SortedKind[]).reduce((a, b) => (scores[b] > scores[a] ? b : a))
  if (scores[best] < FEWEST) return byMood(plain)
  const words = found[best].words.length > 0 ? found[best].words : heard([...SHORTCOMING, ...GRIEVANCE], plain).words
  return { is: best, because: because(best, words) }
}

/** Nobody asks for anything in so many words: a tale of what goes wrong is a complaint, one of what should be a suggestion. */
function byMood(plain: string): Understood<AppealKind> {
  const wish = heard(WISH, plain)
  if (wish.score > 0) return { is: 'suggestion', because: because('suggestion', wish.words) }
  const grief = heard(GRIEVANCE, plain)
  if (grief.score > 0) return { is: 'complaint', because: because('complaint', grief.words) }
  if (plain.split(' ').length < A_TALE) return { is: 'other', because: 'Слов, по которым видно, чего хотят, нет' }
  const ours = heard(OUR_PEOPLE, plain)
  return ours.score > 0
    ? { is: 'complaint', because: because('complaint', ours.words) }
    : { is: 'application', because: 'Заявление: рассказано о том, что не так, без просьбы' }
}

/** The kind by words alone, wherever they come from. */
export function likelyKind(plain: string): AppealKind {
  const scores = Object.entries(KIND_CUES).map(([kind, list]) => ({ kind, score: heard(list, plain).score }))
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a))
  return best.score < FEWEST ? byMood(plain).is : (best.kind as AppealKind)
}

/** What is heard of one kind takes from another. */
function weighed(found: Readonly<Record<SortedKind, Heard>>, { plain, abuse }: Listened, facts: SortingFacts): Scores {
  const scores = Object.fromEntries(Object.entries(found).map(([kind, { score }]) => [kind, score])) as Scores
  // Criticism in a letter is an application by the law's words; said elsewhere without asking for anything it is feedback.
  const criticism = Math.min(heard(SHORTCOMING, plain).score, MEANT)
  scores[facts.way === 'post' ? 'application' : 'feedback'] += criticism
  if (criticism + heard(GRIEVANCE, plain).score > 0 && heard(THEIR_STAFF, plain).score > 0)
    scores.complaint += FEWEST + 1
  if (scores.complaint + scores.question > 0 && abuse.score > 0) scores.complaint += MEANT
  scores.suggestion += Math.min(heard(WISH, plain).score, MEANT)
  if (heard(REFUSED_PAPERS, plain).score > 0) scores.complaint += MEANT
  if (facts.segment === 'media') scores.information += OF_PRESS
  const asks = ASKING.some((kind) => scores[kind] >= MEANT)
  if (asks) scores.thanks /= 2
  if (asks || scores.question >= MEANT) scores.feedback /= 2
  if (heard(OWN_MATTER, plain).score > 0) scores.information -= MEANT
  if (scores.complaint >= MEANT || scores.information >= FACTS) scores.application /= 2
  // A wronged person tells what goes wrong at length: praise and blame of the service are less than that.
  const grief = Math.min(heard(GRIEVANCE, plain).score, MEANT)
  if (grief > 0 && scores.thanks < MEANT) scores.complaint += grief
  return scores
}

const because = (kind: AppealKind, words: readonly string[]): string =>
  words.length === 0
    ? `${APPEAL_KINDS[kind]}: брань вместо просьбы`
    : `${APPEAL_KINDS[kind]}: ${words
        .slice(0, 3)
        .map((said) => `«${said}»`)
        .join(', ')}`
