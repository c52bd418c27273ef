import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { appealsAtStake, codeOf, formHashOf, REGIMES } from '#appeals'
import { WAYS_IN } from '#channels'
import { bodyById } from '#identity'
import type { Mark } from '../src/demo/mark.ts'
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
