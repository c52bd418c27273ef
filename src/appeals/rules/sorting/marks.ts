import type { AppealKind, Mark, Regime } from '../../terms.ts'
import { heard } from './cues.ts'
import type { EarlierAppeal, Listened, SortingFacts, SortingReason } from './facts.ts'
import { kinship, likeness } from './likeness.ts'
import { SAYS_COLLECTIVE, SAYS_DUPLICATE, SAYS_REPEATED } from './mark-cues.ts'
import { speaksForMany, whyAnonymous } from './who-speaks.ts'

const SAME_TEXT = 0.8
const SAME_MATTER = 0.55
/** Two short lines are alike by chance. */
const ENOUGH_WORDS = 60

/** Nobody signs for others by these. */
const UNASKING: readonly AppealKind[] = ['thanks', 'feedback', 'other']
/** Whoever says these is owed an answer. */
const WANT_ANSWER: readonly AppealKind[] = ['application', 'complaint']

export interface Marked {
  marks: readonly Mark[]
  reasons: readonly SortingReason[]
  repeatsId?: string | undefined
}

/**
 * What is told of a message beside its kind.
 *
 * @clause K3.3
 */
export function marksOf(
  { plain, abuse, noise }: Listened,
  facts: SortingFacts,
  { kind, regime }: { kind: AppealKind; regime: Regime },
): Marked {
  const reasons: SortingReason[] = []
  const say = (mark: Mark, text: string, clause?: string) =>
    reasons.push({ of: 'mark', mark, text, ...(clause ? { clause } : {}) })

  const earlier = earlierOf(facts)
  const told = heard(SAYS_REPEATED, plain)
  const doubled = heard(SAYS_DUPLICATE, plain)
  if (earlier?.isDouble) say('duplicate', 'Тот же текст этот клиент уже прислал, и по нему ещё не ответили')
  else if (earlier) say('repeated', 'Этот клиент уже обращался с тем же', '59-ФЗ, ст. 11, ч. 5')
  else if (doubled.score > 0) say('duplicate', `Об этом сказано: «${doubled.words[0]}»`)
  else if (told.score > 0) say('repeated', `Об этом сказано: «${told.words[0]}»`, '59-ФЗ, ст. 11, ч. 5')

  const many = whyCollective(plain, facts)
  if (many && !UNASKING.includes(kind)) say('collective', many)

  const nobody = regime !== 'own' || WANT_ANSWER.includes(kind) ? whyAnonymous(facts, plain) : undefined
  if (nobody) say('anonymous', nobody, '59-ФЗ, ст. 11, ч. 1')
  if (abuse.score > 0) say('abusive', abuse.words.map((word) => `«${word}»`).join(', '), '59-ФЗ, ст. 11, ч. 3')
  if (noise) say('unreadable', noise, '59-ФЗ, ст. 11, ч. 4')

  return { marks: reasons.flatMap(({ mark }) => mark ?? []), reasons, repeatsId: earlier?.appealId }
}

function whyCollective(plain: string, { author, coAuthors = 0 }: SortingFacts): string | undefined {
  if (coAuthors > 0 || speaksForMany(author)) return 'Названы несколько человек'
  const together = heard(SAYS_COLLECTIVE, plain)
  return together.score > 0 && author.kind !== 'organisation' ? `«${together.words[0]}»` : undefined
}

function earlierOf({ words, earlier = [] }: SortingFacts): (EarlierAppeal & { isDouble: boolean }) | undefined {
  for (const one of earlier) if (likeness(words, one.words) >= SAME_TEXT) return { ...one, isDouble: !one.isEnded }
  if (words.length < ENOUGH_WORDS) return undefined
  const kin = earlier.find((one) => one.words.length >= ENOUGH_WORDS && kinship(words, one.words) >= SAME_MATTER)
  return kin && { ...kin, isDouble: false }
}
