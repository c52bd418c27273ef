import type { Question } from '../terms.ts'

interface Asked {
  questions: readonly Question[]
}

/**
 * What each question is called, by its id: ids are stable across editions, so a later wording stands for the earlier ones.
 * Who added own words to an option has answered that question too.
 *
 * @param editions the one whose wording counts first
 * @clause K4.1
 */
export function questionLabels(editions: readonly Asked[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  for (const { questions } of editions)
    for (const { id, label } of questions.filter(takesWords)) if (!labels.has(id)) labels.set(id, label)
  return labels
}

const takesWords = (question: Question): boolean =>
  question.type === 'words' ||
  ((question.type === 'one' || question.type === 'several') &&
    question.options.some(({ longest }) => longest !== undefined))
