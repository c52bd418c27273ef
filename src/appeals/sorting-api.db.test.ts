import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appealIn, oneAppeal } from '#test/appeals.ts'
import { submission } from '#test/submissions.ts'
import { openTown, type Town } from '#test/town.ts'
import type { Program, Visitor } from '#test/visitor.ts'
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
  const inside = { words: WORDS, way: 'internal', contour: 'internal', author, clientId }
  expect((await clerk.send('POST', '/api/v1/appeals/sorting', inside)).statusCode).toBe(422)
  const internal = town.program(await town.body.token('internal-clerk'))
  expect((await internal.send('POST', '/api/v1/appeals/sorting', inside)).json().repeatsId).toBeNull()
})

test.each([
  ['them', 'Колосов Яков', '+79001112233'],
  ['their unit', 'Житов Яков', '+79001112244'],
])('K2.3: whom a complaint is about learns nothing of it anywhere: %s', async (whom, name, phone) => {
  const clerkId = town.body.people['clerk']?.id
  const client = { name, phone }
  const made = await clerk.send('POST', '/api/v1/appeals', { words: 'Рощина порвала моё заявление', author: client })
  const [about] = await town.sql(
    `update appeals.appeal set ${whom === 'them' ? 'against_person_id' : 'against_unit_id'} = $2 where id = $1
     returning id, number, client_id`,
    [made.json().id, whom === 'them' ? clerkId : await town.body.unitOf('clerk')],
  )
  const hash = '0'.repeat(64)
  const errand = `insert into appeals.errand (body_id, appeal_id, unit_id, person_id, words, due_on, made_at, made_by)
    select $1, $2, unit_id, case when $4 = 'them' then id end, 'Тайное поручение', '2026-11-18', now(), 'x'
    from identity.person where id = $3 returning id`
  const [given] = await town.sql(errand, [town.body.id, about?.['id'], clerkId, whom])
  const own = town.program(await town.body.token('clerk', clerkId))
  const appeal = `appeals/${about?.['id']}`
  expect((await own.get(`/api/v1/${appeal}`)).statusCode).toBe(404)
  expect((await clerk.get(`/api/v1/${appeal}`)).statusCode).toBe(200)
  const browser = await town.as('clerk')
  const fields = { id: randomUUID(), do: 'propose', words: 'Рощина порвала моё заявление', ...client }
  const card = (await browser.post('/desk/appeals/new/phone', { ...fields, clientId: String(about?.['client_id']) }))
    .body
  expect(card).not.toContain(String(about?.['id']))
  for (const path of [
    appeal,
    `${appeal}/card.pdf`,
    `${appeal}/files/${hash}`,
    `${appeal}/answers`,
    `errands/${given?.['id']}`,
  ])
    expect([path, (await browser.get(`/desk/${path}`)).statusCode]).toEqual([path, 404])
  expect((await browser.get('/desk/errands')).body).not.toContain('Тайное поручение')
  const history = (await browser.get(`/desk/clients/${about?.['client_id']}`)).body
  expect([history.includes(name), history.includes(String(about?.['id']))]).toEqual([true, false])
  const id = await appealIn(town, town.body, 'assigned', { repeats_id: about?.['id'] })
  const page = await browser.get(`/desk/appeals/${id}`)
  expect([page.statusCode, page.body.includes(`О-${about?.['number']}/26`)]).toEqual([200, false])
  const repetition = { version: '1', mark: 'repeated', number: `О-${about?.['number']}/26` }
  const linked = await browser.post(`/desk/appeals/${id}/repetition`, repetition)
  expect(linked.body).toContain('Обращения с таким номером нет')
})

test('K2.4: A program of one contour is told nothing of the other’s appeal under the same number of another system', async () => {
  const external = { source: 'ПОС', id: '88-1' }
  const inside = town.program(await town.body.token('internal-clerk'))
  const hidden = { words: 'Тайно', contour: 'internal', external }
  const made = (await inside.send('POST', '/api/v1/appeals', hidden)).json()
  const brought = (await clerk.send('POST', '/api/v1/appeals', { words: 'Открыто', external })).json()
  expect([made.before, brought.before, made.code === brought.code]).toEqual([false, false, false])
})

test.each([
  ['in the future', { receivedAt: '9999-12-31T23:59:59Z' }, 'receivedAt'],
  ['long ago', { receivedAt: '0001-01-01T00:00:00Z' }, 'receivedAt'],
  ['postmarked in the year 0', { postmarkedOn: '0000-01-01' }, 'postmarkedOn'],
])('K2.4: %s nothing comes', async (_, when, field) => {
  const answer = await clerk.send('POST', '/api/v1/appeals', { words: 'Когда', ...when })
  expect([answer.statusCode, answer.json().errors?.[0]?.field]).toEqual([422, field])
})

test('A program is told of a sign that cannot be sought', async () => {
  expect((await clerk.get('/api/v1/appeals?q=%00')).statusCode).toBe(422)
})

test('K2.4, K5.4: a regime of the other contour is refused in words, whoever brings it and by whatever way', async () => {
  const inside = town.program(await town.body.token('internal-clerk'))
  const refusal = async (program: Program, sent: object) => {
    const answer = await program.send('POST', '/api/v1/appeals', { words: 'Нужна справка', ...sent })
    return [answer.statusCode, answer.json().errors?.map(({ field }: { field: string }) => field)]
  }
  expect(await refusal(clerk, { regime: 'internal' })).toEqual([422, ['regime']])
  expect(await refusal(inside, { contour: 'internal', regime: '59-fz' })).toEqual([422, ['regime']])
  const made = await inside.send('POST', '/api/v1/appeals', { words: 'Нужна справка', contour: 'internal' })
  const { id } = made.json()
  expect(made.statusCode).toBe(201)
  for (const regime of ['59-fz', 'own', 'toString', '']) {
    const wish = { version: 1, regime, kind: 'application', direction: 'appeals', reason: 'Так решили', override: 'да' }
    const answer = await inside.send('POST', `/api/v1/appeals/${id}/sorting`, wish)
    expect([answer.statusCode, answer.json().errors[0].field]).toEqual([422, 'regime'])
  }
  const page = await (await town.as('clerk')).post('/desk/appeals/new/post', {
    ...{ id: randomUUID(), do: 'save', words: 'Прошу разъяснить', name: 'Нивин', address: 'Озёрный' },
    ...{ kind: 'application', regime: 'internal', answerBy: 'post' },
  })
  expect([page.statusCode, page.body.includes('Это обращение не сотрудника')]).toEqual([422, true])
})

const dates = async (id: string, kind = 'answer') =>
  (
    await town.sql(
      'select because, due_on::text as due from appeals.deadline where appeal_id = $1 and kind = $2 order by given_at, id',
      [id, kind],
    )
  ).map(({ because, due }) => `${because} ${due}`)

describe('K2.4: Clerk says that dates are special', () => {
  let desk: Visitor
  beforeAll(async () => {
    desk = await town.as('clerk')
  })

  const MIGRANTS = 'В доме 5 живут нелегальные мигранты без регистрации, примите меры'
  test('what is about migration is proposed by its words and confirmed at the registration', async () => {
    const id = await oneAppeal(town, town.body, { words: MIGRANTS })
    const form = await desk.get(`/desk/appeals/${id}/registration`)
    expect(form.body).toMatch(/name="migration"[^>]*value="yes"[^>]*checked/)
    expect(form.body).toContain('Похоже, что да: «нелегальные»')
    const sent = { version: '1', regime: '59-fz', registeredAt: '2026-11-17T10:00' }
    expect((await desk.post(`/desk/appeals/${id}/registration`, { ...sent, migration: 'да' })).statusCode).toBe(422)
    await desk.post(`/desk/appeals/${id}/registration`, { ...sent, migration: 'yes' })
    // Five days: 22 November is a Sunday; twenty: 7 December.
    expect([await dates(id, 'redirect'), await dates(id)]).toEqual([
      ['registered 2026-11-20'],
      ['registered 2026-12-07'],
    ])
    const page = await desk.get(`/desk/appeals/${id}`)
    for (const words of ['отмечено, сроки пересчитаны', '59-ФЗ, ст. 12, ч. 1.1', 'не подтверждено юристом'])
      expect(page.body).toContain(words)
    town.at('2026-11-21T09:00:00Z')
    const wish = { version: '2', to: 'Полиция', reason: 'Это их вопрос', sure: 'yes' }
    const late = await (await town.as('clerk')).post(`/desk/appeals/${id}/redirection`, wish)
    expect([late.statusCode, late.body.includes('59-ФЗ, ст. 8, ч. 3.1')]).toEqual([422, true])
    town.at('2026-11-17T09:01:00Z')
    const sorting = { version: '2', regime: '59-fz', kind: 'application', direction: 'appeals' }
    expect((await desk.post(`/desk/appeals/${id}/sorting`, sorting)).statusCode).toBe(303)
    expect(await dates(id)).toEqual(['registered 2026-12-07', 'requalified 2026-12-17'])
    town.at('2026-11-17T09:00:00Z')
  })

  test('an editorial office that asks by 8-ФЗ is answered in seven days from the receipt, until the clerk says otherwise', async () => {
    const made = await clerk.send('POST', '/api/v1/appeals', {
      way: 'post',
      words: 'Просим предоставить сведения о ходе уборочной для публикации',
      author: { kind: 'organisation', name: 'Редакция «Заозёрские вести»', email: 'vesti@example.ru' },
      segment: 'media',
    })
    const { id, deadlines } = JSON.parse(made.body)
    expect([deadlines.answer.legalOn, deadlines['extension-notice'].legalOn]).toEqual(['2026-11-24', '2026-11-20'])
    town.at('2026-11-17T09:02:00Z')
    const sent = { regime: '8-fz', registeredAt: '2026-11-17T20:01' }
    await desk.post(`/desk/appeals/${id}/registration`, { version: '1', ...sent, media: 'no' })
    expect(await dates(id)).toEqual(['received 2026-11-24', 'registered 2026-12-17'])
  })
})
