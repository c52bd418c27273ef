import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openOperator } from '#platform/db/operator/open-operator.ts'
import { roundIn } from '#test/box.ts'
import { ANSWERS, sendAsProgram } from '#test/program-answers.ts'
import { forgetAnswers, survey } from '#test/surveyed.ts'
import { openTown, type Town } from '#test/town.ts'
import type { RegisterEntry } from '#touchpoints'
import { TAKE_OUT } from './operator/take-out.ts'

let town: Town
let phone: RegisterEntry
let site: RegisterEntry
beforeAll(async () => {
  town = await openTown()
  const entries = await survey(town, town.body)
  const by = (channel: string) => entries.find((one) => one.channel === channel) as RegisterEntry
  ;[phone, site] = [by('phone'), by('site')]
})
afterAll(() => town.close())
beforeEach(() => forgetAnswers(town))

const send = (sent: unknown, code = phone.code, headers: Record<string, string> = {}) =>
  sendAsProgram(town, code, sent, headers)
const answer = (answers: Record<string, unknown> = ANSWERS, id: string = randomUUID()) => send({ id, answers })
const inBox = async () => (await town.sql('select answers from surveys.box')).map(({ answers }) => answers)
const errorsOf = (response: Awaited<ReturnType<typeof send>>) =>
  (response.json().errors as { field: string; why: string }[]).map(({ field }) => field)

describe('What an entry asked is kept in memory, and nothing is accepted on its word', () => {
  const questions = async () =>
    (await town.sql(`select questions from surveys.edition where instrument = 'ext-info-v1'`))[0]
  const editionNow = async () =>
    (await town.sql(`select number from surveys.box b join surveys.edition e on e.id = b.edition_id`)).map(
      ({ number }) => number,
    )

  test('a new edition counts from the next answer on', async () => {
    await answer()
    await town.sql('delete from surveys.box')
    const asked = (await questions())?.['questions'] as { id: string; options?: { id: string; label: string }[] }[]
    const more = asked.map((question) =>
      question.id === 'purpose' ? { ...question, options: [{ id: 'gift', label: 'Подарок' }] } : question,
    )
    await town.sql(
      `insert into surveys.edition (body_id, instrument, number, questions, opened_at) values ($1, 'ext-info-v1', 2, $2, now())`,
      [town.body.id, JSON.stringify(more)],
    )
    expect((await answer({ ...ANSWERS, purpose: 'gift' })).statusCode, 'refused by the old one alone').toBe(201)
    expect(errorsOf(await answer())).toEqual(['answers.purpose'])
    await town.sql(`update surveys.edition set closed_at = now() where number = 2`)
    expect((await answer()).statusCode).toBe(201)
    expect((await editionNow()).toSorted()).toEqual([1, 2])
  })

  test('the day is that of the body’s time zone, also right after it was changed', async () => {
    town.at('2026-11-17T14:30:00Z')
    await answer()
    await town.sql(`update identity.body set time_zone = 'Europe/Moscow', version = version + 1 where id = $1`, [
      town.body.id,
    ])
    await answer()
    const days = await town.sql('select answered_on::text as day from surveys.box order by 1')
    expect(days).toEqual([{ day: '2026-11-17' }, { day: '2026-11-18' }])
    await town.sql(`update identity.body set time_zone = 'Asia/Magadan' where id = $1`, [town.body.id])
  })

  test('a touchpoint that left the register takes no answer; whoever was acknowledged still gets the receipt', async () => {
    const id = randomUUID()
    const at = (sent: string) => send({ id: sent, answers: { ...ANSWERS, staff: undefined } }, site.code)
    const { receipt } = (await at(id)).json()
    await town.sql('update touchpoints.touchpoint set removed_at = now() where id = $1', [site.touchpointId])
    expect((await at(randomUUID())).statusCode).toBe(404)
    const again = await at(id)
    expect([again.statusCode, again.json()]).toEqual([200, { receipt }])
    await town.sql('update touchpoints.touchpoint set removed_at = null where id = $1', [site.touchpointId])
  })

  test('whoever takes a touchpoint out of the register waits for answers under way, and they for them', async () => {
    await answer()
    const client = await openOperator(town.installation.pools.operator).connect()
    await client.query('begin')
    await client.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `touchpoints.register ${town.body.id}`,
    ])
    const sent = answer()
    await client.query('update touchpoints.touchpoint set removed_at = now() where id = $1', [phone.touchpointId])
    await new Promise((done) => setTimeout(done, 100))
    expect((await inBox()).length).toBe(1)
    await client.query('commit')
    client.release()
    expect((await sent).statusCode).toBe(404)
    await town.sql('update touchpoints.touchpoint set removed_at = null where id = $1', [phone.touchpointId])
  })
})

describe('Answers that come at the same moment', () => {
  test('are each there once, and forms sent twice among them too', async () => {
    const ids = Array.from({ length: 40 }, () => randomUUID())
    const responses = await Promise.all([...ids, ...ids].map((id) => answer(ANSWERS, id)))
    const receipts = responses.map((response) => response.json().receipt)
    expect(receipts.slice(0, 40)).toEqual(receipts.slice(40))
    const made = responses.filter(({ statusCode }) => statusCode === 201)
    expect([made.length, (await inBox()).length]).toEqual([40, 40])
  })

  test('one that is sent again while its batch is being taken out of the box is told so', async () => {
    const id = randomUUID()
    await answer(ANSWERS, id)
    const client = await openOperator(town.installation.pools.operator).connect()
    await client.query('begin')
    await client.query(TAKE_OUT, [town.body.id, 10, null])
    const again = answer(ANSWERS, id)
    await new Promise((done) => setTimeout(done, 100))
    await client.query('commit')
    client.release()
    expect((await again).statusCode).toBe(200)
    await roundIn(town)()
    expect(await town.sql('select count(*)::int as n from surveys.answer_sheet')).toEqual([{ n: 1 }])
    expect(await inBox()).toEqual([])
  })

  test('one that cannot be kept holds up no other', async () => {
    await town.sql(`alter table surveys.box add constraint no_such check (not answers @> '{"overall": 1}') not valid`)
    const bad = { ...ANSWERS, overall: 1, keep: undefined }
    const responses = await Promise.all([ANSWERS, bad, ANSWERS, bad, ANSWERS, ANSWERS].map((given) => answer(given)))
    await town.sql('alter table surveys.box drop constraint no_such')
    expect(responses.map(({ statusCode }) => statusCode)).toEqual([201, 500, 201, 500, 201, 201])
    expect((await inBox()).length).toBe(4)
  })

  test('a connection that died while it lay idle is not noticed', async () => {
    await answer()
    await town.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'otklik pages' and datname = current_database()`,
    )
    expect((await answer()).statusCode).toBe(201)
    expect((await inBox()).length).toBe(2)
  })
})

test('the function binds itself to the body it names: of another body it touches nothing', async () => {
  const { pools } = town.installation
  await answer()
  const rows = await pools.app.query('select count(*)::int as n from surveys.box')
  expect(rows.rows, 'no body is left on the connection').toEqual([{ n: 0 }])
  const [known] = await town.sql(
    `select c.touchpoint_id, e.id from touchpoints.current_entry c, surveys.edition e
     where c.code = $1 and e.instrument = 'ext-info-v1' and e.number = 1`,
    [phone.code],
  )
  const sheet = [{ receipt: 'ab'.repeat(32), mode: 'api', day: '2026-11-17', answers: {} }]
  const { rows: foreign } = await pools.app.query(
    `select surveys.take_in($1, $2, 'Europe/Moscow', $3, 1, 'phone', $4, 'ext-info-v1', $5) as outcomes`,
    [town.other.id, town.other.name, known?.['touchpoint_id'], known?.['id'], JSON.stringify(sheet)],
  )
  expect(foreign).toEqual([{ outcomes: ['stale'] }])
})
