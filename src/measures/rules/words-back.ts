import type { Temporal } from 'temporal-polyfill'
import type { Refusal } from '#platform/outcome.ts'
import type { Chain, ToldWord, WordBackTexts } from './chain.ts'
import { isBefore, readDay } from './days.ts'
import { LONGEST } from './deciding.ts'
import { whyNotAhead } from './outcomes.ts'

/** A word back as it is typed. */
export interface WordBackWish extends WordBackTexts {
  checkOn: string
}

export type Part = keyof WordBackTexts

const EMPTY: Readonly<Record<Part, string>> = {
  heard: 'Напишите, что вы услышали: проблему вашими словами',
  decided: 'Напишите, что решили',
  changed: 'Напишите, что изменилось: мера уже сделана, люди ждут этого',
}

export interface WordBackFacts {
  chain: Chain
  /** A stretch of a text that repeats somebody's own words. */
  quoted: Readonly<Partial<Record<Part, string>>>
  today: Temporal.PlainDate
}

/**
 * Why people may not be told so. They are told what was heard, what was decided and, once something is done, what changed; never
 * in words that one of them wrote. What complements an earlier word back need not repeat it.
 *
 * @clause K3.7 K4.2
 */
export function whyNotReleased(wish: WordBackWish, { chain, quoted, today }: WordBackFacts): Refusal[] {
  const { measures, declining, wordsBack } = chain
  if (measures.length === 0 && !declining) {
    return [{ field: '', why: 'Сначала назначьте меру или решите, что её не будет. Тогда будет что сказать людям' }]
  }
  const refusals = missingParts(wish, chain).map((part): Refusal => ({ field: part, why: EMPTY[part] }))
  if (wordsBack.length > 0 && wish.heard + wish.decided + wish.changed === '') {
    refusals.push({ field: 'changed', why: 'Напишите, чем вы дополняете ответ' })
  }
  for (const part of PARTS) {
    if (wish[part].length > LONGEST.wordBack) {
      refusals.push({ field: part, why: `Сократите до ${LONGEST.wordBack} знаков, сейчас ${wish[part].length}` })
    }
    const stretch = quoted[part]
    if (stretch) {
      refusals.push({ field: part, why: `«${stretch}» — слова самого клиента. Скажите то же своими словами` })
    }
  }
  return [...refusals, ...whyNotAhead(wish.checkOn, today)]
}

export const PARTS: readonly Part[] = ['heard', 'decided', 'changed']

function missingParts(wish: WordBackWish, { measures, wordsBack }: Chain): Part[] {
  if (wordsBack.length > 0) return []
  const isDone = measures.some(({ completion }) => completion)
  const needed: Part[] = isDone ? ['heard', 'decided', 'changed'] : ['heard', 'decided']
  return needed.filter((part) => wish[part] === '')
}

/**
 * What a new word back begins with: all there is to say, or what came since the last one. What was found out stays inside the
 * body: names of people may stand in it.
 */
export function draftWordBack(problem: { title: string }, chain: Chain, today: Temporal.PlainDate): WordBackWish {
  const last = chain.wordsBack.at(-1)?.releasedAt
  const isNew = (at: Temporal.Instant) => !last || at.epochNanoseconds > last.epochNanoseconds
  const { measures, declining } = chain
  const decided = measures.filter(({ decidedAt }) => isNew(decidedAt)).map(({ deed }) => deed)
  const changed = measures.flatMap(({ completion, effects }) => [
    ...(completion && isNew(completion.saidAt) ? [completion.done] : []),
    ...effects.slice(-1).flatMap(({ words, saidAt }) => (isNew(saidAt) ? [words] : [])),
  ])
  const declined = declining && isNew(declining.declinedAt) && measures.length === 0 ? [declining.reason] : []
  return {
    heard: last ? '' : problem.title,
    decided: paragraphs([...decided, ...declined]),
    changed: paragraphs(changed),
    checkOn: nextCheck(chain, today)?.toString() ?? '',
  }
}

const paragraphs = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n\n')

/** When the measures are looked at next. A day that has passed is no promise. */
function nextCheck({ measures }: Chain, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const days = measures.flatMap(({ completion, effects, dueOn }) => {
    if (!completion) return [dueOn]
    const day = (effects.at(-1) ?? completion).checkOn
    return day ? [day] : []
  })
  return earliest(days.filter((day) => !isBefore(day, today)))
}

/**
 * What is written down of a word back: the texts, and the days of what it tells of, taken once and for all. What changed is dated
 * by the day on which the last measure was done.
 *
 * @clause K3.7
 */
export function asReleased(
  problem: { id: string; statedOn: Temporal.PlainDate },
  { measures, declining, wordsBack }: Chain,
  { wish: { heard, decided, changed, checkOn }, today }: { wish: WordBackWish; today: Temporal.PlainDate },
): ToldWord {
  const decidedOn = [...measures.map((measure) => measure.decidedOn), ...(declining ? [declining.declinedOn] : [])]
  const doneOn = measures.flatMap(({ completion }) => (completion ? [completion.doneOn] : []))
  return {
    ...{ problemId: problem.id, number: wordsBack.length + 1, heard, decided, changed },
    heardOn: problem.statedOn,
    decidedOn: latest(decidedOn) ?? today,
    changedOn: changed === '' ? null : (latest(doneOn) ?? today),
    checkOn: readDay(checkOn) ?? null,
    releasedOn: today,
  }
}

const earliest = (days: readonly Temporal.PlainDate[]): Temporal.PlainDate | undefined =>
  [...days].sort((one, other) => (isBefore(one, other) ? -1 : 1))[0]

const latest = (days: readonly Temporal.PlainDate[]): Temporal.PlainDate | undefined =>
  [...days].sort((one, other) => (isBefore(one, other) ? 1 : -1))[0]
