import { randomUUID } from 'node:crypto'
import type { Opened } from '../db/open-work.ts'
import type { Secrets } from '../db/secrets.ts'
import type { PageRating } from '../html/rate-page.tsx'
import type { SetCookie } from './answer.ts'
import type { Ask } from './ask.ts'
import { RATED_COOKIE } from './cookies.ts'
import type { Route } from './routes.ts'
import { readSigned, type Signed, signAddress } from './signed-address.ts'

/** Where ratings are sent. */
export const RATINGS = '/ratings'

/** What is rated: a page by the pattern of its route, or an act that a person has finished. */
type Rated = Pick<Signed, 'bodyId' | 'kind' | 'id'> & {
  /** Set where the thing itself is rated once, by whatever address; unset: every address takes one rating. */
  once?: string
}

/** An address that takes one rating of the thing. */
export const ratingAddress = ({ links }: Pick<Secrets, 'links'>, rated: Rated): string =>
  signAddress(links, RATINGS, { ...rated, once: rated.once ?? randomUUID() })

export const readRating = ({ links }: Pick<Secrets, 'links'>, token: string): Signed | undefined =>
  readSigned(links, RATINGS, token)

/** Kinds of things that were rated in this visit: nobody is asked twice. The cookie comes from outside and decides nothing else. */
export const hasRated = ({ cookies }: Pick<Ask, 'cookies'>, kind: string): boolean =>
  (cookies[RATED_COOKIE] ?? '').split('.').includes(kind)

/** Remembers until the browser is closed that things of this kind were rated: the fact and nothing more. */
export const ratedCookie = (ask: Pick<Ask, 'cookies'>, kind: string): SetCookie => ({
  name: RATED_COOKIE,
  value: KINDS.filter((one) => one === kind || hasRated(ask, one)).join('.'),
})

const KINDS = ['page', 'act']

/**
 * The question under a public page of a body: what is rated is the page's pattern, so the rating does not tell which link
 * was followed. @clause M15f
 */
export function pageRating(
  route: Route,
  ask: Ask,
  opened: Opened | undefined,
  secrets: Secrets,
): PageRating | undefined {
  if (!opened || route.may.who !== 'anyone' || hasRated(ask, 'page')) return undefined
  return {
    action: ratingAddress(secrets, { bodyId: opened.body.id, kind: 'page', id: route.path }),
    // What was drawn by sending a form cannot be opened anew by its address.
    back: route.method === 'GET' ? ask.path : `/${opened.body.code}`,
  }
}
