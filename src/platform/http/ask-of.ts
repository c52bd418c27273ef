import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { viewFromCookie } from '../html/view-settings.ts'
import type { Ask } from './ask.ts'
import { SESSION_COOKIE, VIEW_COOKIE } from './cookies.ts'
import { FormValues } from './form-values.ts'
import { formToken } from './origin.ts'
import { plainText } from './plain-text.ts'
import { FormWithFiles, firstOf, NO_FILES } from './uploads.ts'
import type { WebParts } from './web-parts.ts'

/** Session tokens are stored as hashes: whoever reads the table cannot sign in with what it holds. */
export const sessionHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** The token that forms of the present sign-in carry. */
export const csrfOf = (session: string, { secrets }: Pick<WebParts, 'secrets'>): string =>
  formToken(secrets.sessions, session)

export function askOf(request: FastifyRequest, parts: Pick<WebParts, 'secrets'>): Ask {
  const session = request.cookies[SESSION_COOKIE]
  const fileLists = request.body instanceof FormWithFiles ? request.body.files : NO_FILES
  return {
    params: plainRecord(request.params),
    query: plainRecord(request.query),
    form: request.body instanceof FormValues ? request.body : new FormValues(),
    files: firstOf(fileLists),
    fileLists,
    path: request.url,
    view: viewFromCookie(request.cookies[VIEW_COOKIE]),
    cookies: request.cookies,
    row: {},
    device: deviceOf(request.headers['user-agent'] ?? ''),
    ...(session ? { session, csrf: csrfOf(session, parts) } : {}),
  }
}

/** For a page about a fault: nothing of what came is trusted, so only the view of the page is read. */
export const bareAsk = (request: FastifyRequest): Ask => ({
  params: {},
  query: {},
  form: new FormValues(),
  files: firstOf(NO_FILES),
  fileLists: NO_FILES,
  path: '/',
  view: viewFromCookie(request.cookies?.[VIEW_COOKIE]),
  cookies: {},
  row: {},
  device: '',
})

/** Of several values of one name the first counts; NUL and broken surrogates are refused. */
function plainRecord(given: unknown): Record<string, string> {
  const pairs = Object.entries((given ?? {}) as Record<string, unknown>)
  return Object.fromEntries(pairs.map(([name, value]) => [name, plainText(String([value].flat()[0] ?? ''))]))
}

/** «Firefox, Windows»: enough for a person to recognise an own session. */
function deviceOf(userAgent: string): string {
  const browser = [
    ['YaBrowser', 'Яндекс Браузер'],
    ['Edg', 'Edge'],
    ['OPR', 'Opera'],
    ['Firefox', 'Firefox'],
    ['Chrome', 'Chrome'],
    ['Safari', 'Safari'],
  ]
  const system = [
    ['Android', 'Android'],
    ['iPhone', 'iPhone'],
    ['iPad', 'iPad'],
    ['Windows', 'Windows'],
    ['Mac OS', 'macOS'],
    ['Linux', 'Linux'],
  ]
  const named = (names: string[][]) => names.find(([sign]) => userAgent.includes(sign ?? ''))?.[1]
  return [named(browser), named(system)].filter(Boolean).join(', ') || 'неизвестное устройство'
}
