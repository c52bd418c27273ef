import { hiddenGroups } from '#platform/figures/gate.ts'

export interface WordsCount {
  touchpointId: string
  question: string
  sheets: number
}

/** The same by the touchpoints that count: words at a merged one are words at the one that stays. @clause M12 */
export function countedTogether(
  counts: readonly WordsCount[],
  standsIn: (touchpointId: string) => string,
): WordsCount[] {
  const together = new Map<string, WordsCount>()
  for (const { touchpointId, question, sheets } of counts) {
    const stays = standsIn(touchpointId)
    const key = `${stays} ${question}`
    together.set(key, { touchpointId: stays, question, sheets: (together.get(key)?.sheets ?? 0) + sheets })
  }
  return [...together.values()]
}

/**
 * Touchpoints where enough people wrote that a name beside the words leads to nobody. Who answers several open questions is
 * one person, so a touchpoint counts as many as its most answered question.
 *
 * @clause K5.3
 */
export function namedPlaces(counts: readonly WordsCount[], k: number): Set<string> {
  const people = new Map<string, number>()
  for (const { touchpointId, sheets } of counts)
    people.set(touchpointId, Math.max(people.get(touchpointId) ?? 0, sheets))
  return shown(people, k)
}

/**
 * Questions that enough people answered in words to be asked for by themselves.
 *
 * @clause K5.3
 */
export function namedQuestions(counts: readonly WordsCount[], k: number): Set<string> {
  const people = new Map<string, number>()
  for (const { question, sheets } of counts) people.set(question, (people.get(question) ?? 0) + sheets)
  return shown(people, k)
}

function shown(people: ReadonlyMap<string, number>, k: number): Set<string> {
  const hidden = hiddenGroups([...people.values()], k)
  return new Set([...people.keys()].filter((_, place) => !hidden.has(place)))
}

/**
 * How many words a choice of touchpoint and question leads to; nothing where so few stand behind both together that choosing
 * them would single people out.
 *
 * @clause K5.3
 */
export function wordsBehind(
  counts: readonly WordsCount[],
  { touchpointId, question }: { touchpointId?: string | undefined; question?: string | undefined },
  k: number,
): number | undefined {
  const chosen = counts.filter(
    (one) => (!touchpointId || one.touchpointId === touchpointId) && (!question || one.question === question),
  )
  const n = chosen.reduce((sum, { sheets }) => sum + sheets, 0)
  return touchpointId && question && n > 0 && n < k ? undefined : n
}
