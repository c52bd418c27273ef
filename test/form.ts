import type { Visitor } from './visitor.ts'

/** The fields of a form as a page holds them, and so as a browser would send them. */
export type Fields = Record<string, string[]>

/** What a browser without JavaScript would send of the page's form with that address, before anything is filled in. */
export function formIn(html: string, action = ''): Fields {
  const form = html
    .split(/(?=<form)/)
    .map((part) => part.slice(0, part.indexOf('</form>')))
    .find((part) => part.includes(`action="${action}`) && part.includes('method="post"') && part.includes('name="id"'))
  if (form === undefined) throw new Error('there is no form to fill in')
  const fields: Fields = {}
  for (const [, tag, attributes = '', inside = ''] of form.matchAll(CONTROL)) {
    const name = /name="([^"]*)"/.exec(attributes)?.[1]
    const sent = tag === 'textarea' || !/type="(?:radio|checkbox)"/.test(attributes) || / checked/.test(attributes)
    if (name === undefined || !sent) continue
    const value = tag === 'textarea' ? inside.replace(/^\n/, '') : (/value="([^"]*)"/.exec(attributes)?.[1] ?? '')
    fields[name] = [...(fields[name] ?? []), plain(value)]
  }
  return fields
}

const CONTROL = /<(input|textarea)((?:"[^"]*"|[^">])*)>(?:([^<]*)<\/textarea>)?/g

const plain = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

type Filled = Record<string, string | readonly string[]>

/** Somebody with a browser without JavaScript at a touchpoint's link: every form is sent with all that its page holds. */
export function personAt(browser: Visitor, code: string) {
  let html = ''
  const read = <T extends { body: string }>(response: T): T => {
    html = response.body
    return response
  }
  return {
    browser,
    opens: async (path = '') => read(await browser.get(`/e/${code}${path}`)),
    /** Fills in what the page asks and presses the button with this address. */
    sends: async (to: string, filled: Filled = {}) =>
      read(await browser.post(`/e/${code}/${to}`, { ...formIn(html), ...filled })),
  }
}
