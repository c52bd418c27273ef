import { record } from '#audit'
import { openUnits } from '#identity'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { whyNotPermitted } from '../rules/permissions.ts'
import { setTopicUnit } from '../store/topics.ts'

/** Says who usually answers on a topic: it is proposed for appeals on it, never set by itself. @clause M18b */
export async function nameTopicUnit(work: Work, code: string, unitId: string | null): Promise<Outcome<void>> {
  const forbidden = whyNotPermitted('topics.change', work.by)
  if (forbidden.length > 0) return refuse(...forbidden)
  if (unitId !== null && !(await openUnits(work)).some(({ id }) => id === unitId))
    return refuse({ field: 'unit', why: 'Такого подразделения нет или оно закрыто. Выберите из списка' })
  if (!(await setTopicUnit(work, code, unitId)))
    return refuse({ field: 'code', why: 'Такой темы в классификаторе нет' })
  await record(work, 'topic.changed', `topic:${code}`, ['unit_id'])
  return done(undefined)
}
