import type { Answers, Question } from '../terms.ts'
import { applies, type Known } from './applies.ts'

/** A page of the survey. */
export interface Step {
  /** Counted from 1 in the whole instrument, so that its address stays when another step turns out not to apply. */
  place: number
  name: string
  questions: readonly Question[]
}

/** All steps of an instrument: questions that follow one another under one name share a step. @clause M15c */
export function stepsOf(questions: readonly Question[]): readonly Step[] {
  const steps: { place: number; name: string; questions: Question[] }[] = []
  for (const question of questions) {
    const last = steps.at(-1)
    if (last?.name === question.step) last.questions.push(question)
    else steps.push({ place: steps.length + 1, name: question.step, questions: [question] })
  }
  return steps
}

/**
 * The steps that have something to ask, each with the questions that apply: what was answered so far decides.
 * A step without any such question is not one of the person's steps and is not counted.
 *
 * @clause M15c, K4.1
 */
export const stepsNow = (questions: readonly Question[], answers: Answers, known: Known): readonly Step[] =>
  stepsOf(questions)
    .map((step) => ({ ...step, questions: step.questions.filter((question) => applies(question, answers, known)) }))
    .filter((step) => step.questions.length > 0)

/** The step that a person comes to on the way to a place: that one, or the next that asks something. @clause M15c */
export const stepFrom = (steps: readonly Step[], place: number): Step | undefined =>
  steps.find((step) => step.place >= place)

/** Where the way back leads. @clause M15c */
export const stepBefore = (steps: readonly Step[], place: number): Step | undefined =>
  steps.findLast((step) => step.place < place)
