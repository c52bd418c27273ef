import type { Refusal } from '#platform/outcome.ts'
import type { Amendment, Remark } from '../terms/amendments.ts'
import { stateOf } from './states.ts'

const MOST_SIGNS = 2_000

/**
 * Why nobody can decide about this amendment now, whoever asks; an empty list means they can. Whoever decides has read what
 * was proposed: what was mended since is read first.
 *
 * @param seen the version that was read; without it nobody read a form
 * @clause M5
 */
export function whyNotDecidable(amendment: Amendment, seen?: number): Refusal[] {
  const state = stateOf(amendment)
  if (state !== 'submitted') return [refusal('', WHY[state])]
  if (seen !== undefined && seen !== amendment.version)
    return [refusal('version', 'Пока вы читали, правку поправили. Ниже то, что в ней теперь: проверьте ещё раз')]
  return []
}

const WHY = {
  draft: 'Правку ещё не отправили на проверку',
  returned: 'Правку уже вернули с замечаниями: её поправят и отправят снова',
  included: 'Правку уже включили в перечень',
  withdrawn: 'Правку отозвали те, кто её подготовил',
} as const

/** Why the amendment cannot be returned with these remarks: whoever mends it must know what. @clause M5 */
export function whyNotReturn(words: string, remarks: readonly Remark[]): Refusal[] {
  const tooLong = 'Слишком длинно. Хватит 2000 знаков: остальное скажите словами'
  if (words.trim() === '' && remarks.length === 0)
    return [refusal('words', 'Напишите, что поправить: замечание к полю или общими словами')]
  return [
    ...(words.length > MOST_SIGNS ? [refusal('words', tooLong)] : []),
    ...remarks.filter(({ why }) => why.length > MOST_SIGNS).map(({ field }) => refusal(remarkField(field), tooLong)),
  ]
}

/** The name of the field that a remark is written in. */
export const remarkField = (field: string): string => `remarks.${field}`

const refusal = (field: string, why: string): Refusal => ({ field, why })
