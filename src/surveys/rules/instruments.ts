import type { Condition, Question } from '../terms.ts'
import { stepsOf } from './steps.ts'

/**
 * What would make an instrument unfit to be published. A condition looks back only, at questions of earlier steps, or a
 * page could not know what to ask; the last step always asks something, or the button that sends would not be known.
 *
 * @clause K4.1
 */
export function defectsOf(questions: readonly Question[]): string[] {
  const ids = questions.map(({ id }) => id)
  const steps = stepsOf(questions)
  const names = steps.map(({ name }) => name)
  return [
    ...doubled(ids).map((id) => `two questions are called ${id}`),
    ...doubled(names).map((name) => `the step «${name}» is interrupted`),
    ...questions.flatMap((question) => {
      const before = questions.slice(0, ids.indexOf(question.id)).filter(({ step }) => step !== question.step)
      return seenBy(question.when)
        .filter((id) => id !== CHANNEL || ids.includes(CHANNEL))
        .filter((id) => !before.some((earlier) => earlier.id === id))
        .map((id) => `${question.id} looks at ${id}, which no earlier step asks`)
    }),
    ...questions.flatMap((question) => defectsOfOptions(question)),
    ...(steps.at(-1)?.questions.some(({ when }) => when === undefined)
      ? []
      : ['the last step may have nothing to ask']),
  ]
}

function defectsOfOptions(question: Question): string[] {
  if (question.type !== 'one' && question.type !== 'several') return []
  const own = question.options.filter(({ longest }) => longest !== undefined)
  return [
    ...doubled(question.options.map(({ id }) => id)).map((id) => `${question.id} has the option ${id} twice`),
    ...(own.length > 1 ? [`${question.id} takes own words for several options`] : []),
  ]
}

/** A condition on the channel looks at the question about it, where that is asked. */
const CHANNEL = 'channel'

function seenBy(when: Condition | undefined): readonly string[] {
  if (when === undefined || 'channelUnknown' in when) return []
  if ('all' in when) return when.all.flatMap(seenBy)
  return 'channelNot' in when ? [CHANNEL] : [when.question]
}

const doubled = (all: readonly string[]): string[] => [
  ...new Set(all.filter((one, place) => all.indexOf(one) !== place)),
]
