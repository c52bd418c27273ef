import { record } from '#audit'
import { openUnits, staffNames, workingStaff } from '#identity'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { DIRECTIONS, type Direction, listEntries, NEEDS, type Need } from '#touchpoints'
import { countAnew } from '../count-anew.ts'
import { giveAnew } from '../give-anew.ts'
import { holdAppeal } from '../hold-appeal.ts'
import { datedChange } from '../rules/acting/dated-marks.ts'
import { isWithThem, marksAfter, type SortingWish, whyNotRequalified } from '../rules/acting/requalifying.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { writeEvent } from '../store/events.ts'
import type { AppealKind, Regime } from '../terms.ts'
import { DEADLINE_KINDS, type DeadlineKind } from '../terms.ts'
import { identificationOn } from './identification-on.ts'

const DIRECTION_KEYS: ReadonlySet<string> = new Set(Object.keys(DIRECTIONS))
const NEED_KEYS: ReadonlySet<string> = new Set(Object.keys(NEEDS))
const ALL_KINDS = Object.keys(DEADLINE_KINDS) as DeadlineKind[]
/** What is behind already keeps its date. */
const AHEAD = ALL_KINDS.filter((kind) => kind !== 'registration' && kind !== 'acknowledgement')

/**
 * A person confirms how an appeal is understood, or understands it otherwise. Under another law its dates are those of that
 * law's norms on the appeal's own day. A complaint leaves the hands of whom it is about.
 *
 * @clause K1.2, K2.4, K3.3
 */
export async function requalifyAppeal(
  work: Work,
  appealId: string,
  wish: SortingWish,
  seen: number,
): Promise<Outcome<void>> {
  const { appeal, refusals } = await holdAppeal(work, appealId, 'requalify', seen)
  const { touchpointId } = wish
  const people = await workingStaff(work)
  const entries = touchpointId === '' ? [] : await listEntries(work)
  const reasons = [
    ...refusals,
    ...whyNotRequalified(wish, {
      ...appeal,
      identification: await identificationOn(work),
      directions: DIRECTION_KEYS,
      needs: NEED_KEYS,
      // What was named while it stood in the register may stay.
      touchpointIds: new Set([appeal.touchpointId ?? '', ...entries.map((entry) => entry.touchpointId)]),
      personIds: new Set((await staffNames(work)).keys()),
      unitIds: new Set((await openUnits(work)).map(({ id }) => id)),
      people,
    }),
  ]
  if (reasons.length > 0) return refuse(...reasons)

  const regime = wish.regime as Regime
  const named = entries.find((entry) => entry.touchpointId === touchpointId)
  const against = { against_person_id: wish.againstPersonId || null, against_unit_id: wish.againstUnitId || null }
  const assigneeUnitId = people.find(({ id }) => id === appeal.assigneeId)?.unitId ?? null
  const free = isWithThem({ ...appeal, assigneeUnitId }, wish)
    ? { unit_id: null, assignee_id: null, assigned_at: null }
    : {}
  const marks = marksAfter(appeal.marks, wish.marks)
  await changeAppeal(work, appealId, appeal.version, {
    regime,
    kind: wish.kind as AppealKind,
    direction: wish.direction as Direction,
    marks,
    ...(touchpointId === '' ? {} : { touchpoint_id: touchpointId, uncovered: null }),
    ...(wish.need === '' ? {} : { need: wish.need as Need }),
    ...against,
    ...free,
  })
  if (touchpointId !== '') await countAnew(work, appeal, { touchpointId })
  const isOther = regime !== appeal.regime
  const { marked, unmarked } = datedChange(appeal.marks, marks)
  if (isOther || marked.length + unmarked.length > 0)
    await giveAnew(work, appeal, {
      because: 'requalified',
      kinds: appeal.registeredAt ? AHEAD : ALL_KINDS,
      change: { regime, marks },
    })
  await writeEvent(work, appealId, 'requalified', {
    ...(isOther ? { was: appeal.regime, became: regime } : {}),
    ...(wish.kind === appeal.kind ? {} : { wasKind: appeal.kind, becameKind: wish.kind }),
    ...(named && named.touchpointId !== appeal.touchpointId ? { touchpoint: named.name } : {}),
    ...(wish.need === '' || wish.need === appeal.need ? {} : { becameNeed: NEEDS[wish.need as Need].law }),
    ...(marked.length > 0 ? { marked } : {}),
    ...(unmarked.length > 0 ? { unmarked } : {}),
    ...(wish.reason ? { reason: wish.reason } : {}),
    ...(wish.override ? { override: wish.override } : {}),
  })
  await record(work, 'appeal.requalified', `appeal:${appealId}`, [
    'regime',
    'kind',
    'direction',
    'marks',
    'touchpoint',
    'need',
    'against',
  ])
  return done(undefined)
}
