import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { appealsAtStake, codeOf, formHashOf, REGIMES } from '#appeals'
import { WAYS_IN } from '#channels'
import { bodyById } from '#identity'
import { fillCrowd } from '../src/demo/crowd/fill-crowd.ts'
import { type Mark, readMark } from '../src/demo/mark.ts'
import type { DemoParts } from '../src/demo/parts.ts'
import type { EmptyInstallation } from './empty-installation.ts'
import { browserOf } from './visitor.ts'

interface Demo {
  empty: EmptyInstallation
  parts: DemoParts
  mark: Mark
  server: Parameters<typeof browserOf>[0]
  now: Temporal.Instant
}

/** What must be true of the invented ministry's appeals. */
export function appealsHold(demo: () => Demo): void {
  describe('Clerk: a year of appeals of the invented ministry', () => {
    test('K2.4: every way in and every law, dated, nobody real', async () => {
      const { empty, now } = demo()
      const [row] = await empty.sql<Record<string, unknown>>(
        `select count(distinct way)::int as ways, count(distinct regime)::int as regimes, count(*) between 150 and 250 as some,
           count(*) filter (where due_on is null)::int as undated, count(*) filter (where changed_at > $1::timestamptz)::int as ahead,
           count(*) filter (where author->>'email' !~ '[.]example$')::int as real
         from appeals.appeal`,
        [now.toString()],
      )
      expect(row).toEqual({
        ...{ ways: Object.keys(WAYS_IN).length, regimes: Object.keys(REGIMES).length },
        ...{ some: true, undated: 0, ahead: 0, real: 0 },
      })
    })

    test('M18b: each queue of the desk has something, and a head sees what waits for them', async () => {
      const { parts, mark } = demo()
      const head = { id: randomUUID(), kind: 'person' as const, roles: ['head'] }
      const { queues } = (await parts.works.open(bodyById(mark.body), appealsAtStake, () => head)) ?? {}
      // Dates of law are kept a working day earlier, so a Sunday has none of its own.
      const empties = Object.entries(queues ?? {}).filter(([queue, count]) => queue !== 'today' && count === 0)
      expect(empties.map(([queue]) => queue)).toEqual(['mine'])
    })

    test('M13: the codes that are told open the pages of appeals', async () => {
      const { parts, mark, server } = demo()
      for (const { formId } of mark.appeals) {
        const code = codeOf(parts.secrets, formHashOf(parts.secrets, mark.body, formId))
        expect((await browserOf(server).get(`/status/${encodeURIComponent(code)}`)).statusCode).toBe(200)
      }
      expect(mark.appeals).toHaveLength(3)
    })
  })
}

/** What must be true of further appeals that are laid down beside the story. */
export function crowdHolds(demo: () => Demo): void {
  test('Newcomer: further appeals are numbered on, dated, worked and found like all others, and laid down twice they are twice as many', async () => {
    const { empty, parts, mark, now } = demo()
    const count = async (what: string) =>
      (await empty.sql<{ n: number }>(`select count(*)::int as n from ${what}`))[0]?.n
    const [before, clients, letters] = [
      await count('appeals.appeal'),
      await count('clients.client'),
      await count('platform.letter'),
    ]
    const told: number[] = []
    const wish = { folder: empty.folder, appeals: 120, loaded: (done: number) => told.push(done) }
    await fillCrowd(parts, mark, wish)
    const after = readMark(empty.folder)
    expect([after?.crowd, told.at(-1), await count('appeals.appeal')]).toEqual([120, 120, Number(before) + 120])
    await fillCrowd(parts, after ?? mark, wish)
    expect(await count('appeals.appeal')).toBe(Number(before) + 240)
    expect(await count('platform.letter'), 'nobody is told').toBe(letters)
    expect(await count('clients.client')).toBeGreaterThan(Number(clients) + 100)

    const CROWD = `appeals.appeal a where a.form_hash is null`
    const [row] = await empty.sql<Record<string, unknown>>(
      `select count(*)::int as all, count(distinct date_trunc('month', received_on)) > 10 as months, count(distinct way) > 4 as ways,
         count(*) filter (where due_on is null or changed_at > $1::timestamptz or received_at > $1::timestamptz)::int as wrong,
         bool_or(answered_at is not null) and bool_or(redirected_at is not null) and bool_or(ended_at is null) as states,
         bool_or(touchpoint_id is not null) as placed, bool_or(rating is not null) as rated,
         count(*) filter (where client_id is null)::int as nobodys
       from ${CROWD}`,
      [now.toString()],
    )
    expect(row).toEqual({
      ...{ all: 240, months: true, ways: true, wrong: 0, states: true, placed: true, rated: true, nobodys: 0 },
    })
    const [parted] = await empty.sql<Record<string, unknown>>(
      `select count(*) filter (where not exists (select from appeals.event e where e.appeal_id = a.id and e.kind = 'received'))::int as silent,
         count(*) filter (where not exists (select from appeals.deadline d where d.appeal_id = a.id and d.kind = 'answer'))::int as undated,
         count(*) filter (where not exists (select from appeals.found_by f where f.appeal_id = a.id))::int as hidden,
         count(*) filter (where a.answered_at is not null and not exists (select from appeals.answer s where s.appeal_id = a.id))::int as mute,
         (select count(*)::int from appeals.appeal b where (b.year, b.number) in (
           select year, max(number) from ${CROWD} group by year)) as numbered
       from ${CROWD}`,
    )
    expect(parted).toEqual({ silent: 0, undated: 0, hidden: 0, mute: 0, numbered: 2 })
  })
}
