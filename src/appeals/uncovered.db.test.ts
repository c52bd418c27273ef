import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Work } from '#platform/work.ts'
import { type MoreOfSubmission, submission } from '#test/submissions.ts'
import { openTown, type Town } from '#test/town.ts'
import { foldInteractions, includeSample, listEntries, type RegisterEntry } from '#touchpoints'
import { excludeAppeal } from './actions/redirect-appeal.ts'
import { requalifyAppeal } from './actions/requalify-appeal.ts'
import { submitAppeal } from './actions/submit-appeal.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, (work) => includeSample(work))
  // The sample's telephones name no number of their own, so that they would cover every call.
  await town.sql(
    `update touchpoints.version set details = details || '{"whereabouts": {"phone": "8 413 220-00-10"}}' where channel = 'phone'`,
  )
})
afterAll(() => town.close())

const submit = (more: MoreOfSubmission) =>
  town.inBody(
    town.body,
    (work) =>
      submitAppeal(work, { secrets: town.installation.secrets, filesFolder: town.dataFolder }, submission(more)),
    ['clerk'],
  )
const call = (uncovered: string) => submit({ message: { way: 'phone' }, uncovered })
const fold = () => foldInteractions(town.installation.pools.operator)

test('K2.6, M11: every appeal notes an interaction; a number that no touchpoint covers becomes a finding of the register', async () => {
  await call('+7 413 299-99-99')
  await call('8 (413) 299 99 99')
  await call('8 413 220-00-10')
  expect(await town.sql('select uncovered from appeals.appeal order by number')).toEqual([
    { uncovered: '+7 413 299-99-99' },
    { uncovered: '8 (413) 299 99 99' },
    { uncovered: null },
  ])
  expect(await fold()).toBe(3)
  const findings = await town
    .program(await town.body.token('registrar'))
    .get('/api/v1/register/findings?kind=uncovered')
  expect(findings.json().things).toHaveLength(1)
  expect(findings.body).toContain('299')
})

test('M7: what is noted while two workers fold counts once, whoever folds it', async () => {
  const counted = async () =>
    (
      await town.sql(
        `select coalesce(sum(interactions), 0)::int as n from touchpoints.interaction_day where source = 'appeals'`,
      )
    )[0]?.['n']
  const before = Number(await counted())
  const noted = Array.from({ length: 20 }, (_, n) => call(n % 2 ? '8 413 220-00-10' : '+7 413 277-77-77'))
  const folded = await Promise.all([fold(), fold(), ...noted, fold(), fold()])
  const rest = await fold()
  expect(rest + folded.filter((one) => typeof one === 'number').reduce((sum, one) => sum + one, 0)).toBe(20)
  expect(await counted()).toBe(before + 20)
  expect(await town.sql('select from touchpoints.interaction_note')).toEqual([])
})

describe('K1.3, K2.6: an appeal counts once, where it came in, and nowhere once it is another body’s matter', () => {
  const PHONE = '+7 413 255-55-55'
  /** What is counted by itself, noted or folded, by touchpoint and address. */
  const counted = async (touchpointId: string) => {
    const rows = await town.sql(
      `select address, touchpoint_id, sum(n)::int as n from (
         select address, touchpoint_id, 1 as n from touchpoints.interaction_note
         union all select address, touchpoint_id, interactions from touchpoints.interaction_day where source = 'appeals') c
       where address = $1 or touchpoint_id = $2 group by 1, 2`,
      [PHONE, touchpointId],
    )
    const of = (column: string, value: string) => rows.find((row) => row[column] === value)?.['n'] ?? 0
    return [of('address', PHONE), of('touchpoint_id', touchpointId)]
  }

  test.each([
    ['while it waits as a note', async () => 0],
    ['once it is folded', fold],
  ])('%s', async (_when, settle) => {
    const acting = <T>(act: (work: Work) => Promise<T>) => town.inBody(town.body, act, ['clerk'])
    const taken = await call(PHONE)
    if ('refused' in taken) throw new Error(JSON.stringify(taken.refused))
    const { appealId } = taken.done
    const { touchpointId } = (await acting(listEntries)).find(({ channel }) => channel === 'post') as RegisterEntry
    const [byAddress, byTouchpoint] = await counted(touchpointId)
    const sums = async () => {
      await settle()
      const [address, touchpoint] = await counted(touchpointId)
      return [Number(address) - Number(byAddress), Number(touchpoint) - Number(byTouchpoint)]
    }
    await settle()
    const wish = {
      ...{ regime: 'own', kind: 'question', direction: 'services', marks: [], need: '' },
      ...{ touchpointId, againstPersonId: '', againstUnitId: '', reason: 'x', override: '' },
    }
    await acting((work) => requalifyAppeal(work, appealId, wish, 1))
    expect(await sums()).toEqual([-1, 1])
    const exclude = (outside: string, seen: number) =>
      acting((work) => excludeAppeal(work, appealId, { outside, reason: 'Это не к нам' }, seen))
    for (const [outside, seen, stands] of [
      ['yes', 2, 0],
      ['yes', 3, 0],
      ['no', 4, 1],
      ['yes', 5, 0],
    ] as const) {
      expect(await exclude(outside, seen)).toHaveProperty('done')
      expect([outside, await sums()]).toEqual([outside, [-1, stands]])
    }
  })
})
