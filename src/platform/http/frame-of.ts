import type { Opened } from '../db/open-work.ts'
import type { Frame } from '../html/frame.ts'
import type { Ask } from './ask.ts'
import { pageRating } from './ratings.ts'
import type { Route } from './routes.ts'
import type { WebParts } from './web-parts.ts'

const NOBODY = { name: '' }

/** The frame of a page: with the body and the person, where the work that made it knows them; with a question, where it may be rated. */
export function frameOf(
  ask: Ask,
  { assets, navFor, secrets }: Pick<WebParts, 'assets' | 'navFor' | 'secrets'>,
  opened?: Opened,
  rated?: Route,
): Frame {
  const roles = (opened?.row['roles'] ?? []) as string[]
  const name = opened?.row['person_name']
  const isStaff = typeof name === 'string'
  return {
    view: ask.view,
    assets,
    csrf: ask.csrf,
    path: ask.path,
    home: isStaff ? '/desk' : ask.params['body'] && opened ? `/${opened.body.code}` : '/',
    body: opened ? { name: opened.body.name } : NOBODY,
    person: isStaff
      ? { name, links: [{ href: '/desk/account', label: 'Вход и сеансы' }], signOut: '/sign-out' }
      : NOBODY,
    nav: isStaff ? navFor(roles) : [],
    rating: rated && pageRating(rated, ask, opened, secrets),
  }
}
