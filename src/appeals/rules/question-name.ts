/** What an appeal's only question is called where nobody wrote it down: the appeal is the question. */
export const ONLY_QUESTION = 'Что решили'

/** A question as people know it: its words, or its topic, or its place among several. @clause K3.4 */
export const questionName = (
  questions: readonly { words: string; topic?: string | null | undefined }[],
  place: number,
): string => {
  const { words = '', topic } = questions[place] ?? {}
  return words.trim() || topic || (questions.length === 1 ? ONLY_QUESTION : `Вопрос ${place + 1}`)
}
