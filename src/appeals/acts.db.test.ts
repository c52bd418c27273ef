import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appealIn, STANDING } from '#test/appeals.ts'
import { openTown, type Town } from '#test/town.ts'
import type { Fields, Visitor } from '#test/visitor.ts'
import { ACT_EDGES } from './acts/edges.ts'
import { ACTS_ON, whyNotActed } from './rules/acting/table.ts'
import { APPEAL_ACTS } from './rules/permissions.ts'
import type { AppealState } from './rules/states.ts'

const ROLES = ['administrator', 'registrar', 'unit-editor', 'clerk', 'internal-clerk', 'analyst', 'head', 'employee']

let town: Town
let visitors: ReadonlyMap<string, Visitor>
beforeAll(async () => {
  town = await openTown()
  visitors = new Map(await Promise.all(ROLES.map(async (role) => [role, await town.as(role)] as const)))
})
afterAll(() => town.close())

/** Words with which each act goes through wherever it may be done at all. */
const words = (): Readonly<Record<string, Fields>> => ({
  registration: { regime: '59-fz' },
  sorting: { regime: '59-fz', kind: 'application', direction: 'appeals' },
  division: { 'q1-words': 'Когда выплата?', 'q1-competence': 'own' },
  repetition: { mark: 'none' },
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
  exclusion: { outside: 'yes', reason: 'Это не наша дорога' },
  leaving: { ground: 'court', reason: 'Решение суда обжалуют в суде', sure: 'yes' },
  'correspondence-end': { question: 'Семена', reason: 'Отвечали', override: 'Пятый раз', sure: 'yes' },
})

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
        const response = await visitors.get(role)?.post(`/desk/appeals/${id}/${path}`, { version: '1', ...typed })
        expect([path, role, state, response?.statusCode]).toEqual([path, role, state, wants])
      }
    }
  })

  test('every act that went through left its event and its line in the audit', async () => {
    const kinds = await town.sql('select distinct kind from appeals.event order by kind')
    expect(kinds.map(({ kind }) => kind)).toEqual([
      ...['asked', 'assigned', 'correspondence-ended', 'errand-made', 'extended', 'left', 'note', 'outside', 'paused'],
      ...['redirected', 'registered', 'requalified', 'resumed', 'visit-planned'],
    ])
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
