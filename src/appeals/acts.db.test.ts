import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appealIn, STANDING } from '#test/appeals.ts'
import { openTown, type Town } from '#test/town.ts'
import type { Fields, Visitor } from '#test/visitor.ts'
import { includeSample, listEntries } from '#touchpoints'
import { ACT_EDGES } from './acts/edges.ts'
import { ACTS_ON, whyNotActed } from './rules/acting/table.ts'
import { APPEAL_ACTS } from './rules/permissions.ts'
import type { AppealState } from './rules/states.ts'
import { writeResults } from './store/answers.ts'

const ROLES = ['administrator', 'registrar', 'unit-editor', 'clerk', 'internal-clerk', 'analyst', 'head', 'employee']

let town: Town
let visitors: ReadonlyMap<string, Visitor>
let touchpointId: string
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, (work) => includeSample(work))
  touchpointId = (await town.inBody(town.body, listEntries))[0]?.touchpointId ?? ''
  visitors = new Map(await Promise.all(ROLES.map(async (role) => [role, await town.as(role)] as const)))
})
afterAll(() => town.close())

/** Words with which each act goes through wherever it may be done at all. */
const words = (): Readonly<Record<string, Fields>> => ({
  registration: { regime: '59-fz' },
  sorting: { regime: '59-fz', kind: 'application', direction: 'appeals' },
  division: { 'q1-words': 'Когда выплата?', 'q1-competence': 'own' },
  repetition: { mark: 'none' },
  touchpoint: { touchpointId },
  contour: { reason: 'Пишет сотрудник' },
  assignment: { personId: town.body.people['clerk']?.id ?? '' },
  notes: { words: 'Позвонить завтра' },
  questions: { words: 'Какого числа подали документы?' },
  errands: { words: 'Пришлите выписку', dueOn: '2026-11-20', personId: town.body.people['employee']?.id ?? '' },
  visits: { plannedOn: '2026-11-20', whereabouts: 'Дальнее' },
  extension: { days: '10', reason: 'Ждём выписку' },
  pauses: { why: 'Ждём выписку', clause: 'Регламент, п. 34', override: 'Так решил начальник' },
  resumption: {},
  redirection: { to: 'Министерство дорог', reason: 'Это их дорога', sure: 'yes' },
  'date-confirmation': { reason: 'Постановление Правительства' },
  'question-redirection': { to: 'Министерство дорог', reason: 'Это их дорога', sure: 'yes' },
  exclusion: { outside: 'yes', reason: 'Это не наша дорога' },
  leaving: { ground: 'court', reason: 'Решение суда обжалуют в суде', sure: 'yes' },
  'correspondence-end': { question: 'Семена', reason: 'Отвечали', override: 'Пятый раз', sure: 'yes' },
})

const laidBeside = (id: string) =>
  town.sql(
    `insert into appeals.question (body_id, id, appeal_id, position, competence) values ($1, $2, $2, 1, 'local') on conflict do nothing`,
    [town.body.id, id],
  )

/** What the route answers: no role for it, no such appeal for them, not now, done. */
function expected(path: string, role: string, state: AppealState): number {
  const edge = ACT_EDGES.find((one) => one.path === path)
  if (!edge) throw new Error(path)
  const carries = APPEAL_ACTS[ACTS_ON[edge.act].may] as readonly string[]
  if (!carries.includes(role)) return 403
  if (role !== 'clerk' && role !== 'head') return 404
  return whyNotActed(edge.act, { id: 'x', roles: [role] }, { contour: 'external', state }).length > 0 ? 422 : 303
}

describe('K2.3, M15c, M18b: role by act by state, over the routes', () => {
  test.each(ACT_EDGES.map(({ path }) => path))('%s', { timeout: 60_000 }, async (path) => {
    const typed = words()[path]
    if (!typed) throw new Error(`the test says no words for ${path}`)
    for (const state of Object.keys(STANDING) as AppealState[]) {
      let id = ''
      for (const role of ROLES) {
        const wants = expected(path, role, state)
        // One that was moved is another's to see.
        if (id === '' || wants === 303 || path === 'contour') id = await appealIn(town, town.body, state)
        // A question of another body, under the id of its appeal.
        if (path === 'date-confirmation')
          await town.sql('update appeals.appeal set is_provisional = true where id = $1', [id])
        if (path === 'question-redirection') await laidBeside(id)
        const response = await visitors
          .get(role)
          ?.post(`/desk/appeals/${id}/${path}`, { version: '1', questionId: id, ...typed })
        expect([path, role, state, response?.statusCode]).toEqual([path, role, state, wants])
      }
    }
  })

  test('every act that went through left its event and its line in the audit', async () => {
    const kinds = await town.sql('select distinct kind from appeals.event order by kind')
    const all = `asked assigned correspondence-ended date-confirmed errand-made extended left note outside paused
      question-redirected redirected registered requalified resumed visit-planned`
    expect(kinds.map(({ kind }) => kind)).toEqual(all.split(/\s+/))
    const [counted] = await town.sql(
      `select (select count(*) from appeals.event)::integer as events, (select count(*) from audit.entry where thing like 'appeal:%')::integer as entries`,
    )
    expect(counted?.['events']).toBe(counted?.['entries'])
  })
})

describe('M18b: two on one appeal', () => {
  test('the second is told who was first and with what; nothing is overwritten, what they typed is there', async () => {
    const id = await appealIn(town, town.body, 'registered')
    const [clerk, head] = [visitors.get('clerk'), visitors.get('head')]
    const first = await head?.post(`/desk/appeals/${id}/extension`, {
      version: '1',
      days: '10',
      reason: 'Ждём выписку',
    })
    expect(first?.statusCode).toBe(303)
    const person = town.body.people['clerk']?.id ?? ''
    const second = await clerk?.post(`/desk/appeals/${id}/assignment`, {
      version: '1',
      personId: person,
      why: 'Срочно, и только вы',
    })
    expect(second?.statusCode).toBe(422)
    expect(second?.body).toContain('Лесная Дарья')
    expect(second?.body).toContain('срок продлён')
    expect(second?.body).toContain('Срочно, и только вы')
    expect(second?.body).toContain('name="version" value="2"')
    const [row] = await town.sql('select assignee_id, version from appeals.appeal where id = $1', [id])
    expect(row).toEqual({ assignee_id: null, version: 2 })
    const third = await clerk?.post(`/desk/appeals/${id}/assignment`, { version: '2', personId: person })
    expect(third?.statusCode).toBe(303)
  })

  test('at the same moment one goes through and the other is told', async () => {
    const id = await appealIn(town, town.body, 'registered')
    const person = town.body.people['clerk']?.id ?? ''
    const answers = await Promise.all(
      ['clerk', 'head'].map((role) =>
        visitors.get(role)?.post(`/desk/appeals/${id}/assignment`, { version: '1', personId: person }),
      ),
    )
    expect(answers.map((answer) => answer?.statusCode).sort()).toEqual([303, 422])
  })
})

const one = async (id: string) => (await town.sql('select * from appeals.appeal where id = $1', [id]))[0] ?? {}

describe('K1.3: Clerk sends one question of several on', () => {
  const wish = { to: 'Министерство дорог', reason: 'Это их дорога', sure: 'yes' }
  let clerk: Visitor
  beforeAll(async () => {
    clerk = await town.as('clerk')
  })
  const questions = (id: string) =>
    town.sql('select id, words, result, redirected_to from appeals.question where appeal_id = $1 order by position', [
      id,
    ])
  const send = async (id: string, version: number, questionId: unknown) =>
    clerk.post(`/desk/appeals/${id}/question-redirection`, {
      ...wish,
      version: String(version),
      questionId: String(questionId),
    })

  test('the rest stays at work; with the last one the appeal ends as redirected', async () => {
    const id = await appealIn(town, town.body, 'assigned', { assignee_id: town.body.people['clerk']?.id })
    const divided = {
      'q1-words': 'Когда выплата?',
      'q1-competence': 'own',
      'q2-words': 'Где мост?',
      'q2-competence': 'local',
    }
    await clerk.post(`/desk/appeals/${id}/division`, { version: '1', ...divided })
    const [own, foreign] = await questions(id)
    expect((await clerk.get(`/desk/appeals/${id}/question-redirection`)).body).not.toContain('Когда выплата?</label>')
    const refused = await send(id, 2, own?.['id'])
    expect([refused.statusCode, refused.body.includes('отмечен как наш')]).toEqual([422, true])
    expect((await send(id, 2, foreign?.['id'])).statusCode).toBe(303)
    expect((await questions(id))[1]).toMatchObject({ result: 'redirected', redirected_to: 'Министерство дорог' })
    expect(await one(id)).toMatchObject({ redirected_at: null, ended_at: null, version: 3 })
    // An answer that was written before has a result for it, too; it stays sent on.
    await town.inBody(town.body, (work) =>
      writeResults(work, id, { [String(own?.['id'])]: 'explained', [String(foreign?.['id'])]: 'explained' }),
    )
    expect((await questions(id)).map(({ result }) => result)).toEqual(['explained', 'redirected'])
    const page = await clerk.get(`/desk/appeals/${id}`)
    expect(page.body).toContain('Вопрос «Где мост?» из вашего обращения')
    expect(page.body).toContain('на остальные вопросы ответим мы')
    expect(page.body).not.toContain(`name="result.${foreign?.['id']}"`)

    const again = await send(id, 3, foreign?.['id'])
    expect([again.statusCode, again.body.includes('уже направлен: Министерство дорог')]).toEqual([422, true])
    // What was sent on stays whatever becomes of the others.
    await clerk.post(`/desk/appeals/${id}/division`, {
      version: '3',
      'q1-words': 'И где дорога?',
      'q1-competence': 'federal',
    })
    const left = await questions(id)
    expect(left.map(({ words }) => words)).toEqual(['И где дорога?', 'Где мост?'])
    expect((await send(id, 4, left[0]?.['id'])).statusCode).toBe(303)
    const row = await one(id)
    expect([row['redirected_at'], row['ended_at'], row['outside_at']].every(Boolean)).toBe(true)
  })
})

describe('K2.4: a provisional date', () => {
  const given = async (id: string) =>
    (
      await town.sql(
        `select because, due_on::text as due from appeals.deadline where appeal_id = $1 and kind = 'answer' order by given_at, id`,
        [id],
      )
    ).map(({ because, due }) => `${because} ${due}`)

  test('stands when the calendar comes, until a clerk puts it right; the client learns the new one', async () => {
    town.at('2027-12-20T00:00:00Z')
    const clerk = await town.as('clerk')
    const program = town.program(await town.body.token('clerk'))
    const sent = {
      way: 'post',
      words: 'Прошу помочь с мостом',
      author: { name: 'Нивин Пётр', email: 'nivin@example.ru' },
    }
    const made = JSON.parse(
      (
        await program.send('POST', '/api/v1/appeals', {
          ...sent,
          regime: '59-fz',
          kind: 'application',
          direction: 'appeals',
        })
      ).body,
    )
    expect(made.deadlines.answer).toMatchObject({ dueOn: '2028-01-19', provisional: true })
    const path = `/desk/appeals/${made.id}/date-confirmation`
    const early = await clerk.post(path, { version: '1', reason: 'Постановление' })
    expect([early.statusCode, early.body.includes('Календаря этого года ещё нет')]).toEqual([422, true])
    await town.sql(
      `insert into platform.calendar_year (year, off, short, working, source, loaded_at, loaded_by) values (2028, '{2028-01-19}', '{}', '{}', 'x', now(), 'x')`,
    )
    expect(await given(made.id)).toEqual(['received 2028-01-19'])
    expect((await clerk.get(`/desk/appeals/${made.id}`)).body).toContain('Уточнить срок')
    town.at('2027-12-20T00:01:00Z')
    expect((await clerk.post(path, { version: '1', reason: '' })).statusCode).toBe(422)
    expect((await clerk.post(path, { version: '1', reason: 'Постановление № 1' })).statusCode).toBe(303)
    expect(await given(made.id)).toEqual(['received 2028-01-19', 'confirmed 2028-01-18'])
    const page = await clerk.get(`/desk/appeals/${made.id}`)
    for (const words of ['→ 18 января', 'мы уточнили срок ответа']) expect(page.body).toContain(words)
    const firm = await clerk.post(path, { version: '2', reason: 'Ещё раз' })
    expect([firm.statusCode, firm.body.includes('он не меняется')]).toEqual([422, true])
    await town.sql('delete from platform.calendar_year')
    town.at('2026-11-17T09:00:00Z')
  })
})
