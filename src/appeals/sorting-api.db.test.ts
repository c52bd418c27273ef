import { afterAll, beforeAll, expect, test } from 'vitest'
import { submission } from '#test/submissions.ts'
import { openTown, type Town } from '#test/town.ts'
import type { Program } from '#test/visitor.ts'
import { includeSample, listEntries } from '#touchpoints'
import { changeTopics } from './actions/change-topics.ts'
import { submitAppeal } from './actions/submit-appeal.ts'

let town: Town
let clerk: Program
beforeAll(async () => {
  town = await openTown()
  clerk = town.program(await town.body.token('clerk'))
  await town.inBody(town.body, (work) => includeSample(work))
  await town.inBody(town.body, (work) =>
    changeTopics(work, [
      { code: '0003', name: 'Экономика', parentCode: null },
      { code: '0003.0001', name: 'Субсидии сельскому хозяйству', parentCode: '0003' },
    ]),
  )
})
afterAll(() => town.close())

const WORDS = 'Прошу разобраться, почему мне не выплатили субсидию за сданное молоко. На заявление никто не отвечает.'
const sort = async (sent: object) => {
  const response = await clerk.send('POST', '/api/v1/appeals/sorting', sent)
  expect(response.statusCode, response.payload).toBe(200)
  return response.json()
}
const author = { name: 'Нивин Пётр Ильич', address: 'с. Заозёрье, ул. Хлебная, 4' }

test('K1.2, M18b: A program asks how a letter may be understood, and nothing is stored', async () => {
  const before = await town.sql('select count(*)::int as n from appeals.appeal')
  const proposed = await sort({ words: WORDS, way: 'post', author })
  expect(proposed).toMatchObject({ regime: '59-fz', kind: 'complaint', direction: 'services', looksLikeAppeal: false })
  expect(proposed.topics[0]).toBe('0003.0001')
  const entries = await town.inBody(town.body, listEntries)
  expect(entries.find(({ touchpointId }) => touchpointId === proposed.touchpoints[0])).toMatchObject({
    channel: 'post',
  })
  expect(await town.sql('select count(*)::int as n from appeals.appeal')).toEqual(before)
})

test('K2.4: The same words through a site that does not know who writes are no appeal of 59-ФЗ, and it is said', async () => {
  const proposed = await sort({ words: WORDS, way: 'site', author })
  expect(proposed).toMatchObject({ regime: 'own', looksLikeAppeal: true })
})

test('What a client says twice is a duplicate while nobody has answered, in the same contour alone', async () => {
  const sent = submission({ message: { words: WORDS } })
  const parts = { secrets: town.installation.secrets, filesFolder: `${town.dataFolder}/files` }
  const outcome = await town.inBody(town.body, (work) => submitAppeal(work, parts, sent), ['clerk'])
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused))
  const [row] = await town.sql('select client_id from appeals.appeal where id = $1', [outcome.done.appealId])
  const clientId = String(row?.['client_id'])
  expect(await sort({ words: WORDS, way: 'post', author, clientId })).toMatchObject({
    marks: ['duplicate'],
    repeatsId: outcome.done.appealId,
  })
  expect((await sort({ words: WORDS, way: 'internal', contour: 'internal', author, clientId })).repeatsId).toBeNull()
})
