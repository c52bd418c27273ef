import type { Temporal } from 'temporal-polyfill'
import { submitAppeal } from '#appeals'
import { bodyById, openUnits } from '#identity'
import type { Work } from '#platform/work.ts'
import { UNITS } from '../ministry.ts'
import type { DemoParts } from '../parts.ts'
import { type Act, type People, workingDay } from '../story/acts.ts'
import { submissionOf } from './came.ts'
import { importActs } from './imports.ts'
import { insideAppeals, memoActs } from './inside.ts'
import { acknowledge, folderOf, intakeOf, type One, oneAppeal, type Taken, type Telling } from './one.ts'
import { ordinaryAppeals } from './ordinary.ts'
import { settingActs } from './settings.ts'
import { specialAppeals } from './special.ts'
import { lettersGo, paperGoes } from './word-goes.ts'

const SYSTEM = { id: 'system', kind: 'system' as const, roles: [] }

export interface AppealsWish {
  seed: string
  today: Temporal.PlainDate
  people: People
}

/** Everything that the ministry did with appeals in the year, as acts of the story. */
export async function appealActs(parts: DemoParts, bodyId: string, wish: AppealsWish): Promise<Act[]> {
  const units = (await parts.works.open(bodyById(bodyId), openUnits, () => SYSTEM)) ?? []
  const unitIds = new Map(
    Object.entries(UNITS).map(([key, { name }]) => [key, units.find((unit) => unit.name === name)?.id ?? '']),
  )
  const telling: Telling = { parts, people: wish.people, unitIds, filesFolder: folderOf(parts) }
  const told = [...ordinaryAppeals(wish.seed), ...specialAppeals()].map(({ came, ...rest }) => ({
    ...rest,
    take: async (work: Work) => submitAppeal(work, intakeOf(telling), await submissionOf(wish.seed, came)(work)),
  }))
  const taken = [...told, ...insideAppeals({ telling, seed: wish.seed })]
  return [
    ...settingActs(telling),
    ...taken.flatMap((one) => actsOf(telling, one, wish)),
    ...importActs(telling, wish.today),
    ...memoActs(telling, wish.seed),
  ]
}

function actsOf(telling: Telling, { ago, hour, minute, by, take, steps }: Taken, { today }: AppealsWish): Act[] {
  const one = oneAppeal(telling, take)
  const doing = async (work: Work, act: (work: Work, one: One) => Promise<void>) => {
    await act(work, one)
    await lettersGo(work, one)
  }
  const acts: Act[] = [
    { ago, by, at: { hour, minute }, do: async (work) => void (await one.id(work)) },
    { ago, by: 'system', at: { hour, minute: minute + 1 }, do: (work) => doing(work, acknowledge) },
  ]
  const paper = (after: { ago: number; hour: number }) => {
    const place = placeOf(after.ago - 1, after, { today, isStaff: true })
    if (place.ago > ON_THE_DESK)
      acts.push({
        ago: place.ago,
        by: 'clerk',
        at: { hour: place.hour, minute: 0 },
        do: (work) => paperGoes(work, one),
      })
  }
  let last = { ago, hour }
  paper(last)
  for (const { day, by: who, do: act } of steps) {
    last = placeOf(ago - day, last, { today, isStaff: who !== 'citizen' && who !== 'system' })
    // What is still ahead has not been done: such an appeal is open today.
    if (last.ago < 1) break
    acts.push({ ago: last.ago, by: who, at: { hour: last.hour, minute }, do: (work) => doing(work, act) })
  }
  if (last.ago < ago) paper(last)
  return acts
}

/** What was written in these days still lies on the clerk's desk. */
const ON_THE_DESK = 4

const OPENS = 10
const LATEST = 22

/** Staff act on working days, an hour after what was done before on the same day. */
function placeOf(
  wished: number,
  last: { ago: number; hour: number },
  { today, isStaff }: { today: Temporal.PlainDate; isStaff: boolean },
): { ago: number; hour: number } {
  const ago = isStaff ? workingDay(today, Math.min(wished, last.ago)).until(today).days : Math.min(wished, last.ago)
  if (ago < last.ago) return { ago, hour: OPENS + (Math.abs(wished) % 7) }
  return { ago: last.ago, hour: Math.min(LATEST, last.hour + 1) }
}
