import type { Refusal } from '#platform/outcome.ts'
import type { RegisterEntry } from '../terms.ts'

/** What stands in the register before a sample comes or goes. */
export interface Standing {
  /** Entries of the body's own. */
  own: number
  /** Entries of a sample. */
  sample: number
}

export function standingOf(entries: readonly Pick<RegisterEntry, 'sampleOf'>[]): Standing {
  const sample = entries.filter(({ sampleOf }) => sampleOf !== null).length
  return { own: entries.length - sample, sample }
}

/** Why the sample may not be included; an empty list means it may. */
export function whyNotInclude({ own }: Standing): Refusal[] {
  return own > 0
    ? [{ field: 'sample', why: 'В перечне уже есть ваши точки. Образец включают только в пустой перечень' }]
    : []
}

/** Why a whole register may not be put in at once: something stands there already. */
export const whyNotEmpty = ({ own, sample }: Standing): Refusal[] =>
  own + sample > 0 ? [{ field: 'register', why: 'В перечне уже есть точки. Целиком его включают только в пустой' }] : []

/** Why the sample may not become the body's own; an empty list means it may. */
export const whyNotAdopt = ({ sample }: Standing): Refusal[] =>
  sample === 0 ? [{ field: 'sample', why: 'Образца в перечне нет: все точки в нём уже ваши' }] : []

/** What hangs on the sample's touchpoints. */
export interface HangsOn {
  interactions: boolean
  answers: boolean
}

/** Why the sample may not be removed: whole, and only while nothing hangs on it. */
export function whyNotRemove({ sample }: Standing, { interactions, answers }: HangsOn): Refusal[] {
  if (sample === 0) return [{ field: 'sample', why: 'Образца в перечне нет: его уже убрали или не включали' }]
  const refusals: Refusal[] = []
  if (answers)
    refusals.push({
      field: 'sample',
      why: 'Через точки образца люди уже оставили отзывы. Без точек было бы непонятно, о чём они',
    })
  if (interactions && !answers)
    refusals.push({
      field: 'sample',
      why: 'По точкам образца уже учтены взаимодействия. Убрать можно только образец, которым не пользовались',
    })
  return refusals
}
