import type { Opened } from '../db/open-work.ts'
import type { Frame } from '../html/frame.ts'
import type { Ask } from './ask.ts'
import type { WebParts } from './web-parts.ts'

const NOBODY = { name: '' }

/** The frame of a page: with the body and the person, where the work that made it knows them. */
export function frameOf(ask: Ask, { assets, navFor }: Pick<WebParts, 'assets' | 'navFor'>, opened?: Opened): Frame {
  const roles = (opened?.row['roles'] ?? []) as string[]
  const name = opened?.row['person_name']
  return {
    view: ask.view,
    assets,
    csrf: ask.csrf,
    path: ask.path,
    home: ask.params['body'] && opened ? `/${opened.body.code}` : '/',
    body: opened ? { name: opened.body.name } : NOBODY,
    person:
      typeof name === 'string'
        ? { name, links: [{ href: '/desk/account', label: 'Вход и сеансы' }], signOut: '/sign-out' }
        : NOBODY,
    nav: typeof name === 'string' ? navFor(roles) : [],
  }
}
