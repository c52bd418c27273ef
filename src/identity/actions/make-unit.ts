import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { UNIT_NAME_TAKEN, type UnitWish, whyNotUnit } from '../rules/units.ts'
import { countNamesakes, insertUnit } from '../store/units.ts'
import { unlessTaken } from '../store/unless-taken.ts'
import type { UnitKind } from '../terms.ts'

export async function makeUnit(work: Work, wish: UnitWish): Promise<Outcome<string>> {
  const refusals = whyNotUnit(wish, { namesakes: await countNamesakes(work, wish.name) })
  if (refusals.length > 0) return refuse(...refusals)

  const made = await unlessTaken(work, () => insertUnit(work, { name: wish.name, kind: wish.kind as UnitKind }))
  if (!made) return refuse(UNIT_NAME_TAKEN)
  await record(work, 'unit.made', `unit:${made.written}`, ['name', 'kind'])
  return done(made.written)
}
