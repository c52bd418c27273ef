import type { Temporal } from 'temporal-polyfill'
import type { DeadlineStep } from '../../terms/deadlines.ts'
import { type NormKind, type Term, type TermNorm, topicOf } from '../../terms/norms.ts'
import { DATED_MARKS, type DatedMark, type DeadlineKind, MARKS } from '../../terms.ts'
import { bodyNormOn, termNormOn } from '../norms/in-force.ts'
import { LAW_BY_TOPIC } from '../norms/law.ts'
import { isStrictEnough } from '../norms/strictness.ts'
import type { AboutDeadlines, DeadlineFacts } from './facts.ts'
import { termWords } from './step-words.ts'

const BY_MARK: Readonly<Record<DatedMark, Partial<Record<DeadlineKind, NormKind>>>> = {
  migration: { redirect: 'redirect-migration', answer: 'answer-migration' },
  media: { answer: 'answer-media', 'extension-notice': 'extension-notice-media' },
}

/** The norm that a date follows. */
export interface AppliedNorm extends TermNorm {
  kind: NormKind
  /** Where a mark brought it: what it came in the place of. */
  special?: { mark: DatedMark; instead: TermNorm | undefined } | undefined
}

/**
 * The norm of a kind of date. What is about migration, or comes from the mass media, has its own where its regime knows one, unless
 * the body holds itself to a stricter one anyway.
 *
 * @clause K2.4
 */
export function appliedNorm(
  kind: DeadlineKind,
  { norms }: Pick<DeadlineFacts, 'norms'>,
  { regime, marks = [] }: Pick<AboutDeadlines, 'regime' | 'marks'>,
  on: Temporal.PlainDate,
): AppliedNorm | undefined {
  const usual = termNormOn(norms, regime, kind, on)
  for (const mark of marks.length === 0 ? [] : DATED_MARKS) {
    const own = marks.includes(mark) ? BY_MARK[mark][kind] : undefined
    const norm = own && termNormOn(norms, regime, own, on)
    if (own && norm && !(usual && isStrictEnough(usual.term, norm.term)))
      return { ...norm, kind: own, special: { mark, instead: usual } }
  }
  return usual && { ...usual, kind }
}

/** Says that a mark made the term another one, and whether a lawyer has confirmed it; on the day that the term begins with. */
export function specialStep(
  { special, kind, term, clause }: AppliedNorm,
  { norms }: Pick<DeadlineFacts, 'norms'>,
  { regime }: Pick<AboutDeadlines, 'regime'>,
  { on, receivedOn }: { on: Temporal.PlainDate; receivedOn: Temporal.PlainDate },
): DeadlineStep[] {
  if (!special) return []
  const { mark, instead } = special
  const topic = topicOf(regime, kind)
  const isConfirmed =
    bodyNormOn(norms, topic, receivedOn) !== undefined || LAW_BY_TOPIC.get(topic)?.isConfirmed === true
  const change = instead ? `${termWords(term)} вместо ${insteadWords(term, instead.term)}` : termWords(term)
  return [{ on, text: `${MARKS[mark]}: ${change}${isConfirmed ? '' : ', не подтверждено юристом'}`, clause }]
}

const insteadWords = (term: Term, instead: Term): string =>
  'days' in term && 'days' in instead && term.kind === instead.kind ? String(instead.days) : termWords(instead)
