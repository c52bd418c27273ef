import { createHmac, timingSafeEqual } from 'node:crypto'

interface Headers {
  'sec-fetch-site'?: string | undefined
  origin?: string | undefined
  host?: string | undefined
}

/**
 * Whether a form comes from our own page. Browsers of the last years say so themselves; older ones send Origin;
 * without either (a plain tool, a very old browser) the form's own token decides where there is a session.
 */
export function isOwnOrigin(headers: Headers, publicUrl: string): boolean {
  const site = headers['sec-fetch-site']
  if (site) return site === 'same-origin' || site === 'none'
  // Our own pages send no referrer, and then some browsers send «null» as the origin of our own forms.
  if (!headers.origin || headers.origin === 'null') return true
  return headers.origin === new URL(publicUrl).origin || hostOf(headers.origin) === headers.host
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : undefined)

/** The token of a session's forms: whoever cannot read our pages cannot know it. */
export const formToken = (key: Buffer, session: string): string =>
  createHmac('sha256', key).update(`form\0${session}`).digest('base64url')

export function sameToken(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}
