import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { roundIn } from '#test/box.ts'
import { formIn, personAt } from '#test/form.ts'
import { openTown, START, type Town } from '#test/town.ts'
import type { Visitor } from '#test/visitor.ts'
import { includeSample, listEntries } from '#touchpoints'
import { openReadyEditions } from './actions/open-ready-editions.ts'
import { forgetDrafts } from './operator/forget-drafts.ts'

let town: Town
let codes: [string, string]
let elsewhere: string
beforeAll(async () => {
  town = await openTown()
  const codesOf = async (body: Town['body']) => {
    await town.inBody(body, async (work) => {
      await includeSample(work)
      await openReadyEditions(work)
    })
    return (await town.inBody(body, listEntries)).map(({ code }) => code)
  }
  codes = (await codesOf(town.body)) as [string, string]
  elsewhere = (await codesOf(town.other))[0] ?? ''
})
afterAll(() => town.close())
beforeEach(() => town.sql('delete from surveys.draft'))
afterEach(() => town.at(START))

const COOKIE = 'otklik_draft'
const here = (browser: Visitor = town.visitor()) => personAt(browser, codes[0])
const drafts = () => town.sql('select step, typed, saved_on::text as day from surveys.draft')
const ASK = 'С чем вы обращались?'
const RESUME = 'Вы начали отвечать 17 ноября'

/** Answers the first step and puts the second off. */
async function begins() {
  const person = here()
  await person.opens()
  const second = await person.sends('steps/2', { purpose: 'complaint', solved: 'no' })
  const kept = await person.sends('draft', { step: '2', find: '4' })
  return { person, kept, formId: formIn(second.body)['id']?.[0] ?? '' }
}

describe('M15e: who goes on later', () => {
  test('finds the answers behind the same link on the same device, at the step that was open', async () => {
    const { person, kept, formId } = await begins()
    expect(kept.body).toContain('Ответы сохранены до 24 ноября')
    const [cookie] = kept.cookies as unknown as Record<string, unknown>[]
    expect(cookie).toMatchObject({
      name: COOKIE,
      value: formId,
      path: `/e/${codes[0]}`,
      maxAge: 604_800,
      httpOnly: true,
      sameSite: 'Lax',
    })
    const resumed = await person.opens()
    expect(resumed.body).toContain(RESUME)
    expect(resumed.body).toContain('«Как мы работали»')
    const second = await person.opens('/draft')
    expect(formIn(second.body)).toMatchObject({ id: [formId], purpose: ['complaint'], solved: ['no'], find: ['4'] })
    expect(second.body).toContain('Шаг 2 из 4')
    expect(second.headers['cache-control']).toBe('no-store')
  })

  test('without cookies still has the whole form on the page that says it is kept', async () => {
    const { kept, formId } = await begins()
    expect(formIn(kept.body)).toMatchObject({ id: [formId], purpose: ['complaint'], solved: ['no'], find: ['4'] })
    expect((await here().opens()).body).toContain(ASK)
  })

  test('has every further step kept, whichever way it is gone', async () => {
    const { person } = await begins()
    await person.opens('/draft')
    await person.sends('steps/3', { speed: '1' })
    expect(await drafts()).toMatchObject([{ step: 3, typed: { find: ['4'], speed: ['1'] } }])
    expect((await person.sends('steps/4', { why: 'Рано' })).statusCode).toBe(422)
    expect(await drafts()).toMatchObject([{ step: 3, typed: { why: ['Рано'] } }])
    await person.sends('steps/1')
    expect(await drafts()).toMatchObject([{ step: 1, day: '2026-11-17' }])
  })

  test('sends: one answer, and neither draft nor cookie is left; sends again: the same receipt', async () => {
    const { person, formId } = await begins()
    await person.opens('/draft')
    const form = { id: formId, purpose: 'complaint', solved: 'no', overall: '2' }
    const sent = await person.browser.post(`/e/${codes[0]}/answers`, form)
    expect(sent.body).toContain('Спасибо, отзыв принят')
    expect([await drafts(), person.browser.cookies.size]).toEqual([[], 0])
    expect((await person.browser.post(`/e/${codes[0]}/answers`, form)).body).toContain('отзыв уже у нас')
    expect(await town.sql('select count(*)::int as n from surveys.box')).toEqual([{ n: 1 }])
    expect((await person.opens()).body).toContain(ASK)
  })

  test('goes back to what was sent and puts it off: nothing is kept anew, the receipt is the same', async () => {
    const { person, formId } = await begins()
    const form = { id: formId, purpose: 'complaint', solved: 'no', overall: '2' }
    await person.browser.post(`/e/${codes[0]}/answers`, form)
    for (const counted of [false, true]) {
      if (counted) await roundIn(town)()
      const late = await person.browser.post(`/e/${codes[0]}/draft`, { ...form, step: '3' })
      expect(late.body, `counted: ${counted}`).toContain('отзыв уже у нас')
      expect([await drafts(), person.browser.cookies.has(COOKIE)]).toEqual([[], false])
    }
  })

  test('a refused sending keeps the draft', async () => {
    const { person, formId } = await begins()
    const refused = await person.browser.post(`/e/${codes[0]}/answers`, {
      id: formId,
      purpose: 'complaint',
      solved: 'no',
    })
    expect([refused.statusCode, (await drafts()).length, person.browser.cookies.size]).toEqual([422, 1, 1])
  })

  test('begins anew: draft and cookie are gone at once', async () => {
    const { person, formId } = await begins()
    await person.opens()
    const anew = await person.browser.post(`/e/${codes[0]}/draft/removal`)
    expect([anew.statusCode, anew.headers.location]).toEqual([303, `/e/${codes[0]}`])
    expect([await drafts(), person.browser.cookies.size]).toEqual([[], 0])
    const opened = await person.opens()
    expect(opened.body).toContain(ASK)
    expect(formIn(opened.body)['id']).not.toEqual([formId])
  })

  test('puts another form off: the former draft, which nobody could open any more, does not stay', async () => {
    const { person } = await begins()
    await person.browser.post(`/e/${codes[0]}/draft`, { id: randomUUID(), step: '1', purpose: 'progress' })
    expect(await drafts()).toMatchObject([{ step: 1, typed: { purpose: ['progress'] } }])
  })

  test.each([
    ['0', 1],
    ['2', 2],
    ['9', 4],
    ['x', 1],
    ['', 1],
  ])('puts off at step «%s»: %d is kept', async (step, place) => {
    await here().browser.post(`/e/${codes[0]}/draft`, { id: randomUUID(), step })
    expect(await drafts()).toMatchObject([{ step: place }])
  })

  test('has typed a whole book: is told what to do, and it is all there', async () => {
    const form = { id: randomUUID(), step: '4', overall: '1', why: 'x'.repeat(70_000) }
    const page = await here().browser.post(`/e/${codes[0]}/draft`, form)
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('отложить нельзя')
    expect(formIn(page.body)['why']).toEqual([form.why])
    expect(await drafts()).toEqual([])
  })
})

describe('K4.2: a draft', () => {
  test('is there for the device alone: not without the cookie, not with a forged one, not at another touchpoint or body', async () => {
    const { formId } = await begins()
    const withCookie = (code: string, value: string) => {
      const browser = town.visitor()
      browser.cookies.set(COOKIE, value)
      return personAt(browser, code)
    }
    expect((await withCookie(codes[0], formId).opens()).body).toContain(RESUME)
    const strangers = [
      here(),
      withCookie(codes[0], randomUUID()),
      withCookie(codes[0], `${formId}'`),
      withCookie(codes[0], ''),
      withCookie(codes[1], formId),
      withCookie(elsewhere, formId),
    ]
    for (const stranger of strangers) {
      expect((await stranger.opens()).body).toContain(ASK)
      expect((await stranger.opens('/draft')).statusCode).toBe(303)
      await stranger.browser.post(`/e/${codes[1]}/draft/removal`)
    }
    expect(await drafts()).toHaveLength(1)
  })

  test('holds a day and no time, and neither the key nor the receipt', async () => {
    const { formId } = await begins()
    const columns = await town.sql(
      `select column_name || ' ' || udt_name as "column" from information_schema.columns
       where table_schema = 'surveys' and table_name = 'draft' order by 1`,
    )
    expect(columns.map(({ column }) => column)).toEqual([
      'body_id uuid',
      'key_hash bytea',
      'saved_on date',
      'step int2',
      'touchpoint_id uuid',
      'typed jsonb',
    ])
    const row = JSON.stringify(await town.sql('select d::text as row from surveys.draft d'))
    for (const secret of [formId, formId.replaceAll('-', '')]) expect(row).not.toContain(secret)
  })

  test.each([
    // the clock               is it still there, in Magadan
    ['2026-11-24T12:59:59Z', true],
    ['2026-11-24T13:00:00Z', false],
  ])('at %s is there: %s, and is swept when its week is over', async (moment, isThere) => {
    const { person } = await begins()
    town.at(moment)
    expect((await person.opens()).body.includes(RESUME)).toBe(isThere)
    expect(await forgetDrafts(town.installation.pools.operator, town.installation.clock)).toBe(isThere ? 0 : 1)
    expect(await drafts()).toHaveLength(isThere ? 1 : 0)
  })

  test('leaves no trace once it is swept', async () => {
    const { person } = await begins()
    await person.browser.post(`/e/${codes[0]}/draft/removal`)
    await forgetDrafts(town.installation.pools.operator, town.installation.clock)
    expect(
      await town.sql(
        `select pg_stat_get_dead_tuples('surveys.draft'::regclass)::int as dead, pg_relation_size('surveys.draft')::int as bytes`,
      ),
    ).toEqual([{ dead: 0, bytes: 0 }])
  })

  test('a cookie whose draft is gone is taken away', async () => {
    const { person } = await begins()
    await town.sql('delete from surveys.draft')
    await person.opens()
    expect(person.browser.cookies.size).toBe(0)
  })
})

test('M15e: one address lays down so many drafts a minute and no more; answering goes on', async () => {
  const statuses: number[] = []
  const told: string[] = []
  for (let n = 0; n < 320; n++) {
    const form = { id: randomUUID(), step: '1', purpose: 'complaint' }
    const { statusCode, headers } = await town.visitor().post(`/e/${codes[1]}/draft`, form)
    statuses.push(statusCode)
    told.push(...Object.keys(headers).filter((name) => /limit|retry/.test(name)))
  }
  expect(statuses.at(-1)).toBe(429)
  expect(new Set(told), 'nobody behind the same address learns how many answer there').toEqual(new Set(['retry-after']))
  expect((await drafts()).length).toBeLessThanOrEqual(300)
  const sent = { id: randomUUID(), purpose: 'complaint', solved: 'no', overall: '2' }
  expect((await town.visitor().post(`/e/${codes[1]}/answers`, sent)).body).toContain('Спасибо, отзыв принят')
})
