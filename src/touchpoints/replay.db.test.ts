import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'
import { replay } from './rules/replay.ts'
import { entriesOn } from './store/entries-on.ts'
import { listVersions } from './store/list-versions.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const START = Temporal.PlainDate.from('2026-01-01')
const DAYS = 40

/** One day's deed on one of the entries; which one is told by a share of those that stand. */
const step = fc.record({
  deed: fc.constantFrom('include', 'include', 'change', 'move', 'exclude', 'merge', 'again'),
  wait: fc.integer({ min: 0, max: 4 }),
  pick: fc.double({ min: 0, max: 0.999, noNaN: true }),
  process: fc.integer({ min: 0, max: 3 }),
})

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

interface Kept {
  id: string
  number: number
  process: number
  stands: boolean
}

let made = 0
const uuid = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`

/** Writes a history as the register's actions write it: what is included never changes, each deed is a version. */
async function write(steps: readonly Step[]): Promise<void> {
  const body = town.body.id
  for (const table of ['version', 'touchpoint', 'process'])
    await town.sql(`delete from touchpoints.${table} where body_id = $1`, [body])
  const processes = [0, 1, 2, 3].map(() => uuid(++made))
  for (const [place, id] of processes.entries())
    await town.sql(
      `insert into touchpoints.process (body_id, id, position, name, made_at) values ($1, $2, $3, $4, '2026-01-01')`,
      [body, id, place + 1, `Процесс ${place + 1}`],
    )
  const entries: Kept[] = []
  const places = [0, 0, 0, 0]
  let day = START
  for (const { deed, wait, pick, process } of steps) {
    day = day.add({ days: wait })
    const standing = entries.filter(({ stands }) => stands)
    const chosen = (deed === 'again' ? entries.filter(({ stands }) => !stands) : standing).at(
      Math.floor(pick * standing.length),
    )
    if (deed === 'include' || !chosen) {
      const entry = { id: uuid(++made), number: 0, process, stands: true }
      const code = `c${made}`
      await town.sql(
        `insert into platform.short_code (body_id, code, kind, thing_id) values ($1, $2, 'touchpoint', $3)`,
        [body, code, entry.id],
      )
      await town.sql(`insert into touchpoints.touchpoint (body_id, id, code, made_at) values ($1, $2, $3, now())`, [
        body,
        entry.id,
        code,
      ])
      entries.push(entry)
      await version(entry, 'included', day, { process, places, processes })
      continue
    }
    if (deed === 'exclude' || (deed === 'merge' && standing.length < 2)) chosen.stands = false
    if (deed === 'exclude' || deed === 'merge') {
      const stays = standing.find((one) => one !== chosen)
      chosen.stands = false
      if (deed === 'merge' && stays) {
        await version(stays, 'changed', day, { process: stays.process, places, processes })
        await version(chosen, 'merged', day, { process: chosen.process, places, processes, successor: stays.id })
      } else await version(chosen, 'excluded', day, { process: chosen.process, places, processes })
      continue
    }
    chosen.stands = true
    const to = deed === 'move' ? process : chosen.process
    await version(chosen, 'changed', day, { process: to, places, processes })
  }
}

interface Where {
  process: number
  places: number[]
  processes: readonly string[]
  successor?: string
}

async function version(entry: Kept, deed: string, day: Temporal.PlainDate, where: Where): Promise<void> {
  const { process, places, processes, successor } = where
  const isMoved = entry.number === 0 || entry.process !== process
  if (isMoved) places[process] = (places[process] ?? 0) + 1
  entry.number += 1
  entry.process = process
  await town.sql(
    `insert into touchpoints.version (body_id, touchpoint_id, number, name, channel, kind, needs, included_at, included_on,
       process_id, position, deed, successor_id)
     values ($1, $2, $3, $4, 'stand', 'offline', '[]', $5::date, $5, $6, coalesce($7, (
       select position from touchpoints.version where body_id = $1 and touchpoint_id = $2 order by number desc limit 1)),
       $8, $9)`,
    [
      town.body.id,
      entry.id,
      entry.number,
      `Точка ${entry.id.slice(-4)}, ${entry.number}`,
      day.toString(),
      processes[process],
      isMoved ? places[process] : null,
      deed,
      successor ?? null,
    ],
  )
}

describe('M6: the register as of any day is what replaying its history gives', () => {
  test('whatever happened: entries that come, change, move, go, are merged, come again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        await write(steps)
        await town.inBody(town.body, async (work) => {
          const versions = await listVersions(work)
          const dates = [
            ...Array.from({ length: DAYS }, (_, days) => START.add({ days: days - 1 })),
            work.today,
            work.today.add({ years: 1 }),
          ]
          for (const on of dates) expect(await entriesOn(work, on), on.toString()).toEqual(replay(versions, on))
        })
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})
