import type { Refusal } from '#platform/outcome.ts'
import { UNIT_KINDS } from '../terms.ts'
import { LONGEST, whyNotName } from './naming.ts'

export interface UnitWish {
  name: string
  kind: string
}

/** Whether another open unit of the body has the name already, in whatever case. */
export interface UnitFacts {
  namesakes: number
}

export const UNIT_NAME_TAKEN: Refusal = {
  field: 'name',
  why: 'Подразделение с таким названием уже есть. Назовите это иначе или откройте то',
}

/** Why a unit may not be called and classed so. @clause M6 K1.5 */
export function whyNotUnit({ name, kind }: UnitWish, { namesakes }: UnitFacts): Refusal[] {
  const refusals = whyNotName(name, {
    field: 'name',
    empty: 'Напишите, как называется подразделение',
    longest: LONGEST.unit,
  })
  if (namesakes > 0) refusals.push(UNIT_NAME_TAKEN)
  if (!Object.hasOwn(UNIT_KINDS, kind)) {
    refusals.push({ field: 'kind', why: 'Выберите: структурное подразделение или подведомственная организация' })
  }
  return refusals
}

const MOST_NAMED = 5

/** Why a unit may not be closed: people would be left without a place. It says who they are. */
export function whyNotClosed(unit: { closed: boolean }, staff: readonly string[]): Refusal[] {
  if (unit.closed) return [{ field: '', why: 'Подразделение уже закрыто' }]
  if (staff.length === 0) return []
  const named = staff.slice(0, MOST_NAMED).join(', ')
  const rest = staff.length > MOST_NAMED ? ` и ещё ${staff.length - MOST_NAMED}` : ''
  return [{ field: '', why: `В подразделении есть сотрудники: ${named}${rest}. Сначала переведите их в другое` }]
}

/** Why a closed unit may not be opened again: an open one may have taken its name since. */
export function whyNotReopened(unit: { closed: boolean }, { namesakes }: UnitFacts): Refusal[] {
  if (!unit.closed) return [{ field: '', why: 'Подразделение и так открыто' }]
  if (namesakes === 0) return []
  return [{ field: '', why: 'Открытое подразделение с таким названием уже есть. Сначала переименуйте его' }]
}
