import { thingNames } from '#identity'
import { NotFound } from '#platform/http/answer.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { besideBefore, besideStanding, type DecisionView, mergeView } from '../rules/decision-view.ts'
import { mayDo, whyNotPermitted } from '../rules/permissions.ts'
import { numberOf } from '../rules/standing-register.ts'
import { stateOf } from '../rules/states.ts'
import { findAmendment } from '../store/amendments.ts'
import { listVersions } from '../store/list-versions.ts'
import { listReturns } from '../store/returns.ts'
import { countTurnedTo } from '../store/turned-to.ts'
import type { Amendment, State } from '../terms/amendments.ts'
import { byOf } from '../who-acts.ts'
import { checkOn, readCheckGround } from './check-amendment.ts'

/** The amendment in the address, for whoever may see it. @throws NotFound */
export async function seenAmendment(work: Work, id: string): Promise<Amendment> {
  const amendment = isUuid(id) ? await findAmendment(work, id) : undefined
  if (!amendment) throw new NotFound()
  const about = { unitId: amendment.unitId, isIncluded: amendment.includedAt !== null }
  if (whyNotPermitted('amendment.see', await byOf(work), about).length > 0) throw new NotFound()
  return amendment
}

const OPEN: readonly State[] = ['submitted', 'draft', 'returned']

/** All that is read before a decision, and afterwards. @clause M5 */
export async function readDecision(work: Work, id: string): Promise<DecisionView> {
  const amendment = await seenAmendment(work, id)
  const { touchpointId, successorId, deed, unitId } = amendment
  const ground = await readCheckGround(work)
  const { register } = ground
  const state = stateOf(amendment)
  const isOpen = OPEN.includes(state)
  const names = await thingNames(work)
  const by = await byOf(work)
  const mayDecide = state === 'submitted' && mayDo('amendment.include', by.roles)
  const entry = register.entries.get(touchpointId ?? '')
  const successor = register.entries.get(successorId ?? '')
  const versions = isOpen || touchpointId === null ? [] : await listVersions(work, touchpointId)
  return {
    amendment,
    state,
    ...(isOpen ? besideStanding(amendment, register) : besideBefore(amendment, versions, register)),
    lines: isOpen ? checkOn(work, ground, amendment) : [],
    rounds: await listReturns(work, id),
    successor: successor ? { name: successor.name, number: numberOf(register, successor) } : null,
    merge: isOpen && deed === 'merge' ? mergeView(register, entry, successor) : null,
    turnedTo: isOpen && entry && deed === 'exclude' ? await countTurnedTo(work, entry.touchpointId) : 0,
    mayDecide,
    mayMend:
      (state === 'draft' || state === 'returned') && whyNotPermitted('amendment.change', by, { unitId }).length === 0,
    mayWithdraw:
      state === 'submitted' &&
      (!mayDecide || amendment.madeBy === by.id) &&
      whyNotPermitted('amendment.withdraw', by, { unitId }).length === 0,
    unit: names.get(`unit:${unitId}`) ?? null,
    names,
  }
}
