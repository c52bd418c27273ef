import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Opened } from '../db/open-work.ts'
import type { Secrets } from '../db/secrets.ts'
import { show } from './answer.ts'
import type { Ask } from './ask.ts'
import { RATED_COOKIE } from './cookies.ts'
import { anyone, staff } from './permission.ts'
import { hasRated, pageRating, ratedCookie, readRating } from './ratings.ts'
import type { Route } from './routes.ts'

const secrets = { links: Buffer.alloc(32, 1) } as unknown as Secrets
const id = randomUUID()
const opened = { body: { id, code: 'ozerny' }, row: {} } as unknown as Opened
const route = (more: Partial<Route> = {}): Route => ({
  method: 'GET',
  path: '/e/:code',
  may: anyone,
  handle: async () => show(() => <p />),
  ...(more as object),
})
const ask = (rated?: string) =>
  ({ path: '/e/cdfh3457', cookies: rated === undefined ? {} : { [RATED_COOKIE]: rated } }) as Ask

describe('M15f: the question under a public page', () => {
  test('is about the pattern of the page, never its address, and leads back to the address', () => {
    const rating = pageRating(route(), ask(), opened, secrets)
    expect(rating?.back).toBe('/e/cdfh3457')
    expect(readRating(secrets, rating?.action.split('/')[2] ?? '')).toMatchObject({
      bodyId: id,
      kind: 'page',
      id: '/e/:code',
    })
  })

  test('has a new address on each page, so that one page is one rating', () => {
    const [one, two] = [1, 2].map(() => pageRating(route(), ask(), opened, secrets)?.action)
    expect(one).not.toBe(two)
  })

  test('leads from a page that was drawn by a form to where it can be opened', () => {
    expect(pageRating(route({ method: 'POST' }), ask(), opened, secrets)?.back).toBe('/ozerny')
  })

  test.each([
    ['a page of staff', route({ may: staff('x', ['head']) }), ask(), opened],
    ['a page without a body', route(), ask(), undefined],
    ['a visit in which a page was rated', route(), ask('page'), opened],
    ['a visit in which both were rated', route(), ask('page.act'), opened],
  ])('is not asked on %s', (_, of, by, within) => expect(pageRating(of, by, within, secrets)).toBeUndefined())

  test('is asked after an act was rated: each kind once a visit', () =>
    expect(pageRating(route(), ask('act'), opened, secrets)).toBeDefined())
})

test.each([
  // had        rates    has
  [undefined, 'page', 'page'],
  ['page', 'act', 'page.act'],
  ['act', 'page', 'page.act'],
  ['page.act', 'page', 'page.act'],
  ['nonsense.act', 'act', 'act'],
])('M15f: the cookie %j after rating a thing of the kind %s is %s, and has no lifetime', (had, kind, has) => {
  const cookie = ratedCookie(ask(had), kind)
  expect(cookie).toEqual({ name: RATED_COOKIE, value: has })
  expect(hasRated(ask(cookie.value), kind)).toBe(true)
})
