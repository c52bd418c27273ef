import type { Refusal } from '#platform/outcome.ts'

/** In characters. */
export const LONGEST = { title: 200, findings: 4000 } as const

/** So many words are picked at once; more are added later. */
export const MOST_AT_ONCE = 200

/** A problem as it is told: in the body's own words, what was found out, and where in the register it lies. */
export interface ProblemTexts {
  title: string
  findings: string
}

/** What is known of the place that was chosen and of the words that were picked. */
export interface ProblemFacts {
  /** The process or touchpoint stands in the register, or none was chosen. */
  placeStands: boolean
  /** How many of the picked words are there. */
  words: number
  /** How many were picked. */
  picked: number
}

/** Why a problem may not be told so. @clause K3.5 */
export function whyNotTold(
  { title, findings }: ProblemTexts,
  { placeStands }: Pick<ProblemFacts, 'placeStands'>,
): Refusal[] {
  const refusals: Refusal[] = []
  if (title === '') refusals.push({ field: 'title', why: 'Назовите проблему своими словами, одним предложением' })
  if (title.length > LONGEST.title)
    refusals.push({ field: 'title', why: `Сократите название до ${LONGEST.title} знаков, сейчас ${title.length}` })
  if (findings.length > LONGEST.findings) {
    refusals.push({ field: 'findings', why: `Сократите до ${LONGEST.findings} знаков, сейчас ${findings.length}` })
  }
  if (!placeStands) refusals.push({ field: 'place', why: 'Этого места в перечне уже нет. Выберите другое' })
  return refusals
}

/** Why a problem may not be stated: it rests on words of clients, at least on those of one. @clause K3.5 K3.3 */
export const whyNotStated = (texts: ProblemTexts, facts: ProblemFacts): Refusal[] => [
  ...whyNotPicked(facts),
  ...whyNotTold(texts, facts),
]

/** Why these words may not be put to a problem. @clause K3.3 */
export function whyNotPicked({ words, picked }: Pick<ProblemFacts, 'words' | 'picked'>): Refusal[] {
  if (picked > MOST_AT_ONCE) {
    return [{ field: 'words', why: `За один раз можно отметить до ${MOST_AT_ONCE}. Остальные добавьте потом` }]
  }
  if (picked === 0) return [{ field: 'words', why: 'Отметьте слова, по которым видно проблему, хотя бы одни' }]
  if (words < picked) return [{ field: 'words', why: 'Некоторых отмеченных слов больше нет. Проверьте отмеченное' }]
  return []
}

/** Why words may not be taken away from a problem. @clause K3.7 */
export function whyNotTakenAway(
  { wordsHeld }: { wordsHeld: boolean },
  { left, taken }: { left: number; taken: number },
): Refusal[] {
  if (taken === 0) return [{ field: '', why: 'Отметьте слова, которые к проблеме не относятся' }]
  if (wordsHeld) {
    return [{ field: '', why: 'Людям уже ответили, и эти слова тому основание: убрать их нельзя. Добавить можно' }]
  }
  if (left === 0) return [{ field: '', why: 'Проблема без слов клиентов не стоит. Оставьте хотя бы одни' }]
  return []
}
