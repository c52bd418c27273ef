import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appealIn, oneAppeal } from '#test/appeals.ts'
import { submission } from '#test/submissions.ts'
import { openTown, type Town } from '#test/town.ts'
import type { Visitor } from '#test/visitor.ts'
import { includeSample } from '#touchpoints'
import { pauseAppeal, resumeAppeal } from './actions/pause-appeal.ts'
import { submitAppeal } from './actions/submit-appeal.ts'

let town: Town
let clerk: Visitor
let head: Visitor
beforeAll(async () => {
  town = await openTown()
  clerk = await town.as('clerk')
  head = await town.as('head')
})
afterAll(() => town.close())

const dates = async (id: string, kind = 'answer') =>
  (
    await town.sql(
      'select because, due_on::text as due from appeals.deadline where appeal_id = $1 and kind = $2 order by given_at, id',
      [id, kind],
    )
  ).map(({ because, due }) => `${because} ${due}`)
const one = async (id: string) => (await town.sql('select * from appeals.appeal where id = $1', [id]))[0] ?? {}
const letters = async () => (await town.sql('select subject from platform.letter')).length
const personId = (role: string) => town.body.people[role]?.id ?? ''

describe('K2.4, M15c: Clerk registers', () => {
  test('at the real moment, which takes the place of the assumed one; the client learns the new date', async () => {
    const id = await oneAppeal(town, town.body, { due_on: '2026-12-15' })
    const sent = { version: '1', regime: '59-fz', registeredAt: '2026-11-17T10:00' }
    expect((await clerk.post(`/desk/appeals/${id}/registration`, sent)).statusCode).toBe(303)
    // 17 November and thirty days: 17 December, a Thursday.
    expect(await dates(id)).toEqual(['registered 2026-12-17'])
    expect(await one(id)).toMatchObject({ version: 2, registered_by: personId('clerk') })
    const page = await clerk.get(`/desk/appeals/${id}`)
    expect(page.body).toContain('Ответить до 17 декабря, чт')
    expect(page.body).toContain('зарегистрировано. Ответим до 17 декабря 2026 года')
  })

  test('what came as the body’s own matter becomes an appeal by 59-ФЗ if the body decides so, and the decision stays', async () => {
    const id = await oneAppeal(town, town.body, { way: 'site', regime: 'own' })
    const refused = await clerk.post(`/desk/appeals/${id}/registration`, {
      version: '1',
      regime: '59-fz',
      reason: 'Просит помочь',
    })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('На сайте мы не устанавливаем личность')
    expect(refused.body).toContain('Просит помочь')
    const taken = { version: '1', regime: '59-fz', reason: 'Просит помочь', override: 'Решил министр' }
    expect((await clerk.post(`/desk/appeals/${id}/registration`, taken)).statusCode).toBe(303)
    expect(await one(id)).toMatchObject({ regime: '59-fz' })
    expect((await clerk.get(`/desk/appeals/${id}`)).body).toContain('Решено вопреки предупреждению: Решил министр')
  })
})

describe('K2.4: Clerk qualifies anew', () => {
  test('8-ФЗ, 59-ФЗ, 210-ФЗ: the dates follow, each stays as a record', async () => {
    const id = await appealIn(town, town.body, 'registered')
    const sorting = { kind: 'application', direction: 'services', reason: 'Жалуется на отказ в услуге' }
    await clerk.post(`/desk/appeals/${id}/sorting`, { version: '1', regime: '210-fz', ...sorting, kind: 'complaint' })
    town.at('2026-11-17T09:01:00Z')
    await clerk.post(`/desk/appeals/${id}/sorting`, { version: '2', regime: '8-fz', ...sorting, kind: 'information' })
    // 16 November: 15 working days are 7 December; 30 days are 16 December.
    expect(await dates(id)).toEqual(['requalified 2026-12-07', 'requalified 2026-12-16'])
    expect((await clerk.get(`/desk/appeals/${id}`)).body).toContain(
      'Жалоба на услугу по 210-ФЗ → Запрос информации по 8-ФЗ, сроки пересчитаны',
    )
  })

  test('names the touchpoint that it came by, and the survey is offered; one that is no touchpoint is refused', async () => {
    await town.inBody(town.body, includeSample)
    const id = await appealIn(town, town.body, 'registered')
    const sorted = { regime: '59-fz', kind: 'application', direction: 'appeals' }
    const form = await clerk.get(`/desk/appeals/${id}/sorting`)
    const touchpointId = /<select[^>]+name="touchpointId".*?<option value="([0-9a-f-]{36})"/s.exec(form.body)?.[1] ?? ''
    const path = `/desk/appeals/${id}/sorting`
    expect((await clerk.post(path, { version: '1', ...sorted, touchpointId: personId('clerk') })).statusCode).toBe(422)
    expect((await clerk.post(path, { version: '1', ...sorted, touchpointId })).statusCode).toBe(303)
    expect(await one(id)).toMatchObject({ touchpoint_id: touchpointId, uncovered: null })
    await clerk.post(path, { version: '2', ...sorted })
    expect(await one(id)).toMatchObject({ touchpoint_id: touchpointId })
  })

  test('a complaint about the assignee leaves their hands, and they see nothing of it any more', async () => {
    const id = await appealIn(town, town.body, 'assigned', { assignee_id: personId('clerk') })
    const wish = {
      version: '1',
      regime: '59-fz',
      kind: 'complaint',
      direction: 'appeals',
      againstPersonId: personId('clerk'),
    }
    expect((await clerk.post(`/desk/appeals/${id}/sorting`, wish)).headers.location).toBe('/desk/appeals')
    expect(await one(id)).toMatchObject({ assignee_id: null, assigned_at: null })
    expect((await clerk.get(`/desk/appeals/${id}`)).statusCode).toBe(404)
    const back = await head.post(`/desk/appeals/${id}/assignment`, { version: '2', personId: personId('clerk') })
    expect([back.statusCode, back.body.includes('59-ФЗ, ст. 8, ч. 6')]).toEqual([422, true])
  })
})

describe('K1.3: Clerk redirects', () => {
  const wish = { to: 'Министерство дорог', reason: 'Это их дорога', sure: 'yes' }
  test('within seven days from registration; the citizen reads where and why, the figures leave it out', async () => {
    const id = await appealIn(town, town.body, 'registered')
    expect((await clerk.post(`/desk/appeals/${id}/redirection`, { version: '1', ...wish })).statusCode).toBe(303)
    const [message] = await town.sql('select side, words from appeals.message where appeal_id = $1', [id])
    expect(message).toMatchObject({
      side: 'body',
      words: expect.stringContaining('Министерство дорог. Это их дорога.'),
    })
    const row = await one(id)
    expect([row['redirected_at'], row['ended_at'], row['outside_at']].every(Boolean)).toBe(true)
    expect(await letters()).toBeGreaterThan(0)
  })

  test('not after the term: the law was read, so its clause stands and no reason helps', async () => {
    const id = await appealIn(town, town.body, 'registered', {
      received_at: '2026-11-01T22:00:00Z',
      received_on: '2026-11-02',
      registered_at: '2026-11-02T00:00:00Z',
    })
    const late = await clerk.post(`/desk/appeals/${id}/redirection`, { version: '1', ...wish, override: 'Очень нужно' })
    expect([late.statusCode, late.body.includes('59-ФЗ, ст. 8, ч. 3')]).toEqual([422, true])
    const [own] = [
      await appealIn(town, town.body, 'registered', {
        regime: '8-fz',
        received_at: '2026-11-01T22:00:00Z',
        received_on: '2026-11-02',
        registered_at: '2026-11-02T00:00:00Z',
      }),
    ]
    const warned = await clerk.post(`/desk/appeals/${own}/redirection`, { version: '1', ...wish })
    expect([warned.statusCode, warned.body.includes('напишите причину')]).toEqual([422, true])
    expect(
      (await clerk.post(`/desk/appeals/${own}/redirection`, { version: '1', ...wish, override: 'Поздно, но верно' }))
        .statusCode,
    ).toBe(303)
  })
})

describe('M15c: Head extends, Clerk pauses', () => {
  test('the date moves by the days given, the client is told why and until when', async () => {
    const id = await appealIn(town, town.body, 'registered', { regime: '8-fz' })
    const form = await head.get(`/desk/appeals/${id}/extension`)
    expect(form.body).toContain('Не больше 15')
    expect(
      (await head.post(`/desk/appeals/${id}/extension`, { version: '1', days: '16', reason: 'Ждём' })).statusCode,
    ).toBe(422)
    await head.post(`/desk/appeals/${id}/extension`, { version: '1', days: '15', reason: 'Ждём выписку' })
    expect(await dates(id)).toEqual(['extended 2026-12-30'])
    expect((await clerk.get(`/desk/appeals/${id}`)).body).toContain(
      'продлён до 30 декабря 2026 года. Причина: Ждём выписку.',
    )
  })

  test('a pause of three days moves it by three', async () => {
    const id = await appealIn(town, town.body, 'registered', { regime: 'own' })
    await clerk.post(`/desk/appeals/${id}/pauses`, { version: '1', why: 'Ждём выписку', clause: 'Регламент, п. 34' })
    expect((await clerk.get(`/desk/appeals/${id}`)).body).toContain(
      'приостановлен с 17 ноября 2026 года. Причина: Ждём выписку.',
    )
    town.at('2026-11-20T09:00:00Z')
    await town.inBody(town.body, (work) => resumeAppeal(work, id, 2), ['clerk'])
    town.at('2026-11-17T09:00:00Z')
    // 16 December and three days: 19 December is a Saturday, so the working day before.
    expect(await dates(id)).toEqual(['resumed 2026-12-18'])
  })

  test('while the term stands still no old date is named; that a head knows is said once they were told', async () => {
    const parts = { secrets: town.installation.secrets, filesFolder: town.dataFolder }
    const taken = await town.inBody(
      town.body,
      (work) => submitAppeal(work, parts, submission({ isRegistered: true })),
      ['clerk'],
    )
    if (!('done' in taken)) throw new Error('it was not taken')
    const { appealId: id, code } = taken.done
    const path = `/status/${encodeURIComponent(code)}`
    await town.inBody(
      town.body,
      (work) =>
        pauseAppeal(work, id, { why: 'Ждём от вас выписку', clause: 'Регламент, п. 34', override: 'Так решили' }, 1),
      ['clerk'],
    )
    const paused = (await town.visitor().get(path)).body
    for (const words of [
      'Срок приостановлен с 17 ноября, вт. Когда он снова пойдёт',
      'Почему, сказано в переписке',
      'Причина: Ждём от вас выписку.',
    ])
      expect(paused).toContain(words)
    expect(paused).not.toMatch(/Ответим до|до \d+ декабря/)
    town.at('2027-01-20T00:00:00Z')
    expect((await town.visitor().get(path)).body).not.toContain('задерживается')

    await town.sql(`update appeals.pause set to_at = from_at where appeal_id = $1`, [id])
    const late = (await town.visitor().get(path)).body
    expect(late).toMatch(/Срок ответа был \d+ декабря/)
    expect(late).not.toMatch(/Руководитель об этом знает|Ответим до/)
    const told = (role: string) =>
      town.sql(
        `insert into appeals.event (body_id, appeal_id, at, by, kind, details) values ($1, $2, '2027-01-19T00:00:00Z', 'system', 'escalated', $3)`,
        [town.body.id, id, JSON.stringify({ kinds: ['overdue'], to: [town.body.people[role]?.id] })],
      )
    await told('clerk')
    expect((await town.visitor().get(path)).body).not.toContain('Руководитель об этом знает')
    await told('head')
    expect((await town.visitor().get(path)).body).toContain('Руководитель об этом знает')
    town.at('2026-11-17T09:00:00Z')
  })
})

describe('M18b: a program', () => {
  test('lists errands: whose, of which unit, what is late, sheet by sheet', async () => {
    const id = await appealIn(town, town.body, 'assigned')
    await town.sql('update appeals.errand set done_at = now() where body_id = $1 and done_at is null', [town.body.id])
    for (const [dueOn, person] of [
      ['2026-11-10', 'employee'],
      ['2026-11-16', 'clerk'],
      ['2026-12-01', 'employee'],
    ] as const)
      await town.sql(
        `insert into appeals.errand (body_id, appeal_id, person_id, words, due_on, made_at, made_by) values ($1, $2, $3, 'Выписка', $4, now(), 'x')`,
        [town.body.id, id, personId(person), dueOn],
      )
    const clerk = town.program(await town.body.token('clerk', personId('clerk')))
    const employee = town.program(await town.body.token('employee', personId('employee')))
    const days = async (by: typeof clerk, query: string) =>
      (await by.get(`/api/v1/errands?${query}`)).json().errands.map(({ dueOn }: { dueOn: string }) => dueOn.slice(5))
    expect(await days(clerk, '')).toEqual(['11-10', '11-16', '12-01'])
    expect(await days(clerk, 'mine=true')).toEqual(['11-16'])
    expect(await days(clerk, 'overdue=true')).toEqual(['11-10', '11-16'])
    expect(await days(clerk, `person=${personId('employee')}&overdue=true`)).toEqual(['11-10'])
    expect(await days(clerk, `unit=${town.other.id}`)).toEqual([])
    expect(await days(employee, '')).toEqual(['11-10', '12-01'])
    const first = (await clerk.get('/api/v1/errands?limit=2')).json()
    expect(await days(clerk, `limit=2&cursor=${first.next}`)).toEqual(['12-01'])
    expect((await clerk.get('/api/v1/errands?cursor=x')).statusCode).toBe(422)
    expect(await days(town.program(await town.other.token('clerk')), '')).toEqual([])
  })
})
