import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { whyNotSet } from '../rules/norms/setting.ts'
import { whyNotPermitted } from '../rules/permissions.ts'
import { insertNorm, listNorms } from '../store/norms.ts'
import type { BodyNorm } from '../terms/norms.ts'

/** Sets a norm of the body from a day on. Dates that were given stay as they were. */
export async function setNorm(work: Work, norm: BodyNorm): Promise<Outcome<BodyNorm>> {
  const refusals = [
    ...whyNotPermitted('norms.change', work.by),
    ...whyNotSet(norm, { today: work.today, stands: await listNorms(work) }),
  ]
  if (refusals.length > 0) return refuse(...refusals)
  const set = { ...norm, clause: norm.clause.trim() }
  if (!(await insertNorm(work, set))) return refuse(SET_BEFORE)
  await record(work, 'norm.set', `norm:${norm.topic}`, ['since', 'value', 'clause'])
  return done(set)
}

const SET_BEFORE = { field: 'since', why: 'С этого дня такая норма уже есть. Выберите другой день' }
