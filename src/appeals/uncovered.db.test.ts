import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MoreOfSubmission, submission } from '#test/submissions.ts'
import { openTown, type Town } from '#test/town.ts'
import { foldInteractions, includeSample } from '#touchpoints'
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
