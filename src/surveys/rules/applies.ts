import type { Answers, AnswerValue, Chosen, Condition, Question } from '../terms.ts'

/** What is known without asking. */
export interface Known {
  /** The channel of the entry, if the entry has one. */
  channel?: string | undefined
}

/**
 * Whether a question is asked, given the answers that count so far. A question that does not apply is not asked and its
 * answer does not count; what depends on it then finds no answer there.
 *
 * @clause K4.1
 */
export const applies = ({ when }: Question, answers: Answers, known: Known): boolean =>
  when === undefined || holds(when, answers, known)

function holds(condition: Condition, answers: Answers, known: Known): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers, known))
  if ('channelUnknown' in condition) return known.channel === undefined
  if ('channelNot' in condition) {
    const channel = known.channel ?? optionOf(answers['channel'])
    return channel === undefined || !condition.channelNot.includes(channel)
  }
  const answer = answers[condition.question]
  if ('chosen' in condition) return optionsOf(answer).some((option) => condition.chosen.includes(option))
  if ('notChosen' in condition) return !optionsOf(answer).some((option) => condition.notChosen.includes(option))
  if (typeof answer !== 'number') return false
  return 'atMost' in condition ? answer <= condition.atMost : answer >= condition.atLeast
}

function optionsOf(answer: AnswerValue | undefined): readonly string[] {
  if (typeof answer !== 'object' || answer === null) return []
  return (Array.isArray(answer) ? (answer as readonly Chosen[]) : [answer as Chosen]).map(({ option }) => option)
}

/** The one option that was chosen, if there was one. */
const optionOf = (answer: AnswerValue | undefined): string | undefined => optionsOf(answer)[0]
