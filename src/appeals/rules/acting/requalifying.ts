import type { WayIn } from '#channels'
import type { Contour } from '#clients'
import type { Refusal } from '#platform/outcome.ts'
import type { Identification } from '../../terms/norms.ts'
import { APPEAL_KINDS, MARKS, type Mark, REGIMES, type Regime } from '../../terms.ts'
import { contoursOf, isAboutThem } from '../permissions.ts'
import { whyNotRegimeOf } from '../regimes.ts'
import type { Worker } from './assigning.ts'
import { whyNotText, whyTooLong, whyWarned } from './typed.ts'

export interface SortingWish {
  regime: string
  kind: string
  direction: string
  marks: readonly string[]
  /** Empty: what stands is kept. */
  touchpointId: string
  /** Empty: what stands is kept. */
  need: string
  againstPersonId: string
  againstUnitId: string
  reason: string
  override: string
}

export interface SortingFacts {
  regime: Regime
  contour: Contour
  way: WayIn
  identification: Identification
  directions: ReadonlySet<string>
  touchpointIds: ReadonlySet<string>
  needs: ReadonlySet<string>
  personIds: ReadonlySet<string>
  unitIds: ReadonlySet<string>
  /** Who works here today. */
  people: readonly Worker[]
}

/**
 * Why it may not be qualified so. Another regime changes the dates, so it takes a reason, which is kept.
 *
 * @clause K1.2, K2.4, K3.3, M10
 */
export function whyNotRequalified(wish: SortingWish, facts: SortingFacts): Refusal[] {
  const refusals: Refusal[] = []
  if (!Object.hasOwn(APPEAL_KINDS, wish.kind)) refusals.push({ field: 'kind', why: 'Выберите вид обращения' })
  if (!facts.directions.has(wish.direction)) refusals.push({ field: 'direction', why: 'Выберите направление' })
  if (wish.marks.some((mark) => !Object.hasOwn(MARKS, mark)))
    refusals.push({ field: 'marks', why: 'Выберите отметки из списка' })
  if (wish.touchpointId !== '' && !facts.touchpointIds.has(wish.touchpointId))
    refusals.push({ field: 'touchpointId', why: 'Такой точки в перечне нет. Выберите из списка' })
  if (wish.need !== '' && !facts.needs.has(wish.need))
    refusals.push({ field: 'need', why: 'Выберите потребность из списка' })
  if (wish.againstPersonId !== '' && !facts.personIds.has(wish.againstPersonId))
    refusals.push({ field: 'againstPersonId', why: 'Такого сотрудника здесь нет. Выберите из списка' })
  if (wish.againstUnitId !== '' && !facts.unitIds.has(wish.againstUnitId))
    refusals.push({ field: 'againstUnitId', why: 'Такого отдела здесь нет. Выберите из списка' })
  if ((wish.againstPersonId !== '' || wish.againstUnitId !== '') && wish.kind !== 'complaint')
    refusals.push({ field: 'kind', why: 'На кого жалуются, указывают только у жалобы. Выберите вид «Жалоба»' })
  else refusals.push(...whyNobodyLeft(wish, facts))
  return [...refusals, ...whyNotRegime(wish, facts)]
}

/** Whom a complaint is about sees nothing of it, so somebody must be left who works it. @clause K2.3 */
function whyNobodyLeft({ againstPersonId, againstUnitId }: SortingWish, { contour, people }: SortingFacts): Refusal[] {
  const workers = people.filter(({ roles }) => contoursOf(roles).includes(contour))
  if (againstPersonId === '' && againstUnitId === '') return []
  if (workers.some((person) => !isAboutThem(person, { againstPersonId, againstUnitId }))) return []
  const why =
    'Так жалобу не увидит никто: все, кто работает с такими обращениями, оттуда. Сначала дайте эту роль сотруднику другого отдела'
  return [{ field: againstUnitId === '' ? 'againstPersonId' : 'againstUnitId', why }]
}

export type RegimeFacts = Pick<SortingFacts, 'regime' | 'contour' | 'way' | 'identification'>

/**
 * Why it may not come under this law. A message from the site of a body that identifies nobody becomes an appeal
 * by 59-FZ only if the body decides so, with a reason. 59-FZ, article 4 as changed by 547-FZ of 28.12.2024.
 *
 * @clause K2.4
 */
export function whyNotRegime(
  { regime, reason, override }: Pick<SortingWish, 'regime' | 'reason' | 'override'>,
  facts: RegimeFacts,
): Refusal[] {
  if (!Object.hasOwn(REGIMES, regime)) return [{ field: 'regime', why: 'Выберите, по какому закону рассматриваем' }]
  const others = whyNotRegimeOf(facts.contour, regime as Regime)
  if (others.length > 0) return others
  if (regime === facts.regime) return whyTooLong(reason, 'reason')
  const refusals = whyNotText(reason, {
    field: 'reason',
    empty: 'Напишите, почему меняете закон: с ним меняются сроки',
  })
  if (regime === '59-fz' && facts.way === 'site' && facts.identification === 'none')
    refusals.push(...whyWarned('На сайте мы не устанавливаем личность, такое обращение по 59-ФЗ не подают', override))
  return refusals
}

/** Marks of what was said before are made with their number, so here they stay as they are. @clause K3.4 */
export function marksAfter(standing: readonly Mark[], wish: readonly string[]): Mark[] {
  const said = (Object.keys(MARKS) as Mark[]).filter((mark) => !isLink(mark) && wish.includes(mark))
  return [...standing.filter(isLink), ...said]
}

export const isLink = (mark: Mark): boolean => mark === 'repeated' || mark === 'duplicate'

/** Why it does not go to the other contour. @clause K2.3, K5.4 */
export const whyNotMoved = (reason: string, way: WayIn): Refusal[] =>
  way === 'memo'
    ? [{ field: '', why: 'Анонимную записку читают только те, кто работает с внутренними обращениями: её не передают' }]
    : whyNotText(reason, { field: 'reason', empty: 'Напишите, почему это обращение не отсюда' })

export interface QuestionWish {
  words: string
  topicCode: string
  competence: string
}

export const MOST_QUESTIONS = 20

export interface LinkFacts {
  /** The appeal that the number leads to; nothing where there is none that this person works. */
  found: { id: string; repeatsId: string | null; isEarlier: boolean } | undefined
  appealId: string
}

/** Why it is not marked as said before: no such number, itself, or one that says so of this one. @clause K3.4 */
export function whyNotLinked({ mark, number }: { mark: string; number: string }, facts: LinkFacts): Refusal[] {
  if (mark === 'none') return []
  if (mark !== 'repeated' && mark !== 'duplicate') return [{ field: 'mark', why: 'Выберите: повторное или дубликат' }]
  if (number.trim() === '') return [{ field: 'number', why: 'Напишите номер прежнего обращения' }]
  const { found, appealId } = facts
  if (!found) return [{ field: 'number', why: 'Обращения с таким номером нет. Проверьте номер и год' }]
  if (found.id === appealId) return [{ field: 'number', why: 'Это номер самого обращения. Нужен номер прежнего' }]
  if (found.repeatsId === appealId || !found.isEarlier)
    return [{ field: 'number', why: 'То обращение пришло позже этого. Отметьте повторным его' }]
  return []
}

/** Whether whoever works the appeal, or their unit, is whom it is now known to be about. 59-FZ, article 8, part 6. @clause M18b */
export const isWithThem = (
  { assigneeId, unitId, assigneeUnitId }: Worked,
  { againstPersonId, againstUnitId }: Pick<SortingWish, 'againstPersonId' | 'againstUnitId'>,
): boolean =>
  (againstPersonId !== '' && assigneeId === againstPersonId) ||
  (againstUnitId !== '' && [unitId, assigneeUnitId].includes(againstUnitId))

interface Worked {
  assigneeId: string | null
  unitId: string | null
  assigneeUnitId: string | null
}
