import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodyById } from '#identity'
import { done } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { receiptOf } from '#surveys'
import { entriesOn } from '#touchpoints'
import { startApp } from '../src/app.ts'
import { type FillWish, fillDemo, firstDay } from '../src/demo/fill.ts'
import { goodbye } from '../src/demo/goodbye.ts'
import { loadYear, yearOf } from '../src/demo/load.ts'
import { type Mark, readMark } from '../src/demo/mark.ts'
import { MINISTRY, STAFF } from '../src/demo/ministry.ts'
import { type DemoParts, given, storyClock } from '../src/demo/parts.ts'
import { passwordOf } from '../src/demo/passwords.ts'
import { ADDED } from '../src/demo/register/additions.ts'
import { FIELD_CHAT, FIELD_PHONE } from '../src/demo/register/journal.ts'
import { standing, whyNotFilled } from '../src/demo/standing.ts'
import { openFirstBody } from '../src/first-start.ts'
import { PROBLEM_STATES } from '../src/measures/terms.ts'
import { checkAmendment } from '../src/touchpoints/actions/check-amendment.ts'
import { readCoverage } from '../src/touchpoints/actions/read-coverage.ts'
import { readFindings } from '../src/touchpoints/actions/read-findings.ts'
import { stateOf } from '../src/touchpoints/rules/states.ts'
import { listAmendments } from '../src/touchpoints/store/amendments.ts'
import { FINDING_KINDS } from '../src/touchpoints/terms/findings.ts'
import { appealsHold, crowdHolds } from './demo-appeals.ts'
import { type EmptyInstallation, openEmptyInstallation } from './empty-installation.ts'
import { RECOUNT } from './recount.ts'
import { browserOf } from './visitor.ts'

const ANSWERS = 400
const SYSTEM = () => ({ id: 'system', kind: 'system' as const, roles: [] })
const today = Temporal.PlainDate.from('2026-11-22')
const clock = storyClock(MINISTRY.timeZone, Temporal.Instant.from('2026-11-22T05:00:00Z'))

let empty: EmptyInstallation
let parts: DemoParts
let wish: FillWish
let mark: Mark
let server: Awaited<ReturnType<typeof startApp>>['server']
const said: number[] = []

beforeAll(async () => {
  empty = await openEmptyInstallation(clock)
  const { installation, folder } = empty
  parts = { ...installation, clock, operator: installation.pools.operator }
  wish = { folder, seed: 'проба', answers: ANSWERS, today }
  clock.set(firstDay(today), 9)
  await openFirstBody(installation)
  mark = await fillDemo(parts, wish, undefined, { says: () => {}, loaded: (done) => said.push(done) })
  clock.set(today, 15)
  const assets = { citizenCss: '/assets/citizen.css', deskCss: '/assets/desk.css', islands: {} }
  server = (await startApp(installation, assets)).server
})
afterAll(async () => {
  await server?.close()
  await empty?.close()
})

const signedIn = async (who: keyof typeof STAFF) => {
  const visitor = browserOf(server)
  const { email } = STAFF[who]
  await visitor.get('/sign-in')
  await visitor.post('/sign-in', { email, password: passwordOf(email, parts.secrets.sessions) })
  return visitor
}

describe('Newcomer: the year of the invented ministry', () => {
  test('has exactly the answers that were asked for, and ratings', async () => {
    const sheets = await empty.sql(
      `select count(*) filter (where thing is null)::int as answers, count(*) filter (where thing is not null)::int as ratings
       from surveys.answer_sheet`,
    )
    expect(sheets).toEqual([{ answers: ANSWERS, ratings: ANSWERS / 4 }])
    expect(said.at(-1)).toBe(ANSWERS * 1.25)
  })

  test.each(['day', 'month'] as const)('K4.2: counters by %s equal a recount', async (column) => {
    const [{ missing, more, counted } = { missing: -1, more: -1, counted: 0 }] = await empty.sql<
      Record<string, number>
    >(RECOUNT(column))
    expect([missing, more, (counted ?? 0) > ANSWERS * 8]).toEqual([0, 0, true])
  })

  test('K3.3: every answer has its row, words and options with their texts', async () => {
    const rows = await empty.sql(
      `select count(*) filter (where words is not null)::int = (select count(*)::int from surveys.answer_sheet s,
         jsonb_each(s.answers) a where jsonb_typeof(a.value) = 'string' or a.value ? 'text') as words,
       count(*)::int = (select count(*)::int from surveys.answer_sheet s, jsonb_each(s.answers) a
         where jsonb_typeof(a.value) <> 'null') as rows from surveys.answer`,
    )
    expect(rows).toEqual([{ words: true, rows: true }])
  })

  test('M7: each answer is an interaction, and many more come who do not answer', async () => {
    const rows = await empty.sql(
      `select sum(interactions) filter (where kind = 'feedback')::int as answered,
         count(distinct kind)::int >= 5 as kinds, sum(interactions) filter (where source not like '%:%')::int as all
       from touchpoints.interaction_day`,
    )
    expect(rows).toEqual([{ answered: ANSWERS, kinds: true, all: ANSWERS * 15 }])
  })

  test('K5.3: every day that is over is closed, today is not', async () => {
    const days = await empty.sql('select count(*)::int as closed, max(day)::text as last from surveys.closed_day')
    expect(days).toEqual([{ closed: 365, last: '2026-11-21' }])
  })

  test('loaded again, it loads nothing twice', async () => {
    const year = await yearOf(parts, mark.body, wish)
    await loadYear(parts, mark.body, { year, wish, loaded: (sheets) => expect(sheets).toBe(0) })
    expect(await empty.sql('select count(*)::int as sheets from surveys.answer_sheet')).toEqual([
      { sheets: ANSWERS * 1.25 },
    ])
  })

  test('the register is the body’s own', async () => {
    const entries = await empty.sql(
      'select count(*)::int as n, count(sample_of)::int as of from touchpoints.current_entry',
    )
    expect(entries).toEqual([{ n: 27, of: 0 }])
  })
})

describe('Registrar: the register of the invented ministry', () => {
  const asked = async <T>(read: (work: Work) => Promise<T>): Promise<T> =>
    given(await parts.works.open(bodyById(mark.body), async (work) => done(await read(work)), SYSTEM))
  const on = (ago: number) => asked((work) => entriesOn(work, today.subtract({ days: ago })))

  test('M5: amendments in every state, and a file of six rows that waits', async () => {
    const amendments = await asked((work) => listAmendments(work))
    const states = amendments.filter(({ importId }) => importId === null).map(stateOf)
    const count = (state: string) => states.filter((one) => one === state).length
    expect([count('draft'), count('submitted'), count('returned'), count('withdrawn')]).toEqual([1, 2, 1, 1])
    expect(count('included')).toBeGreaterThan(30)
    const rows = amendments.filter(({ importId }) => importId !== null)
    expect(rows.map(stateOf)).toEqual(Array(6).fill('submitted'))
    expect(new Set(amendments.map(({ deed }) => deed)).size).toBe(4)
  })

  test('M5: of the two that wait one has a remark, the other none', async () => {
    const verdicts = await asked(async (work) => {
      const waiting = (await listAmendments(work)).filter(
        (one) => one.importId === null && stateOf(one) === 'submitted',
      )
      return Promise.all(waiting.map(async (one) => (await checkAmendment(work, one)).map(({ verdict }) => verdict)))
    })
    expect(verdicts.map((lines) => lines.filter((verdict) => verdict !== 'fine')).toSorted()).toEqual([[], ['remark']])
  })

  test('M11: findings of every kind remain', async () => {
    const findings = await asked(readFindings)
    expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(Object.keys(FINDING_KINDS)))
    const words = (kind: string) => findings.filter((one) => one.kind === kind).map((one) => one.words)
    expect(words('uncovered').join()).toContain(FIELD_PHONE)
    expect(words('uncovered').join()).toContain(FIELD_CHAT)
    expect(words('silent')).toHaveLength(2)
    expect(findings.find(({ kind }) => kind === 'no-way')?.passedOver?.reason).toContain('на бумаге')
    expect(findings.find(({ kind }) => kind === 'passed-over')?.passedOver?.by).toBe(STAFF.registrar.name)
  })

  test('M6: the register of a day of the past is another one', async () => {
    const [first, winter, spring, now] = await Promise.all([on(365), on(330), on(200), on(0)])
    expect([first, winter, spring, now].map((entries) => entries?.length)).toEqual([17, 26, 29, 27])
    expect(first?.every(({ details }) => details.direction === null)).toBe(true)
    const hours = (entries: typeof now) => entries?.find(({ name }) => name === ADDED.office)?.details.whereabouts.hours
    expect(hours(winter)).not.toBe(hours(now))
  })

  test('M12: codes of those that went still lead people', async () => {
    const gone = async (name: string) => {
      const [row] = await empty.sql<{ code: string }>(
        `select t.code from touchpoints.touchpoint t join touchpoints.version v on v.touchpoint_id = t.id and v.number = 1
         where v.name = $1`,
        [name],
      )
      return (await browserOf(server).get(`/e/${row?.code}`)).body
    }
    expect(await gone(ADDED.fax)).toContain(ADDED.email)
    expect(await gone(ADDED.hotline)).toContain(ADDED.phone)
  })

  test('M11: month by month from 85 to 97 of a hundred are covered', async () => {
    const months = await asked((work) => readCoverage(work, firstDay(today), today))
    const shares = months.map(({ all, covered }) => Math.round((covered / all) * 100))
    expect(shares).toHaveLength(13)
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(85)
    expect(Math.max(...shares)).toBeLessThanOrEqual(97)
  })

  test('nothing that was noted, written or decided lies in the future', async () => {
    const moments = await empty.sql<{ at: string; day: string }>(
      `select greatest((select max(greatest(made_at, saved_at, submitted_at, returned_at, withdrawn_at, included_at))
           from touchpoints.amendment), (select max(included_at) from touchpoints.version),
           (select max(made_at) from touchpoints.journal_batch), (select max(at) from audit.entry)) <= $1::timestamptz as at,
         (select max(day) from touchpoints.interaction_day) <= $2::date as day`,
      [clock.now().toString(), today.toString()],
    )
    expect(moments).toEqual([{ at: true, day: true }])
  })
})

appealsHold(() => ({ empty, parts, mark, server, now: clock.now() }))

describe('Head: what the invented ministry made of it', () => {
  test('K3.5 K3.6: a problem in every state', async () => {
    const head = await signedIn('head')
    const pages = await Promise.all(['/desk/problems', '/desk/measures'].map((path) => head.get(path)))
    const seen = pages.map(({ body }) => body).join('\n')
    for (const state of Object.values(PROBLEM_STATES)) expect(seen).toContain(state)
  })

  test.each(Object.keys(STAFF) as (keyof typeof STAFF)[])(
    '%s signs in with the password that was told',
    async (who) => {
      expect((await (await signedIn(who)).get('/desk')).statusCode).toBe(200)
    },
  )

  test('K3.7: whose words were answered reads the word back by receipt', async () => {
    expect(mark.answered.map(({ title }) => title)).toContain('До министерства трудно дозвониться')
    const [first] = mark.answered
    const code = receiptOf(parts.secrets.receipts, mark.body, first?.formId ?? '')
    const { body } = await browserOf(server).post('/receipt', { receipt: code })
    expect(body).toContain('Очередь на линии работает')
  })

  test('every page says that the ministry is invented', async () => {
    expect((await browserOf(server).get('/')).body).toContain('вымышленный пример')
  })
})

describe('Newcomer asks again', () => {
  test('what stands is told once more, with the same passwords', async () => {
    expect(readMark(empty.folder)).toEqual(mark)
    expect(whyNotFilled(await standing(parts.works), mark)).toBeUndefined()
    const keys = { publicUrl: 'http://localhost:3000', ...parts.secrets }
    expect(goodbye(mark, keys)).toContain(passwordOf(STAFF.head.email, parts.secrets.sessions))
  })

  test('over the data of a body that works nothing is written', async () => {
    expect(whyNotFilled(await standing(parts.works), undefined)).toContain('уже работает орган')
  })
})

crowdHolds(() => ({ empty, parts, mark, server, now: clock.now() }))
