import { Writable } from 'node:stream'
import { Temporal } from 'temporal-polyfill'
import { readConfig } from '#platform/config/config.ts'
import type { Opened, WorkOpener } from '#platform/db/open-work.ts'
import { SECRETS, type Secrets } from '#platform/db/secrets.ts'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import { see, show } from '#platform/http/answer.ts'
import { anyone, staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import { startWeb } from '#platform/http/web.ts'
import type { WebParts } from '#platform/http/web-parts.ts'
import type { Body, Work } from '#platform/work.ts'

const BODY: Body = { id: 'b', code: 'ozerny', name: 'Министерство', genitive: 'министерства', timeZone: 'Asia/Magadan' }
const OPENED: Opened = { body: BODY, row: { person_id: 'p', person_name: 'Полевая Анна', roles: ['administrator'] } }

/** Opens a work without a database; the opening is the session's hash, any session is good. */
const works: WorkOpener = {
  async open(_opening, act, by) {
    const now = Temporal.Instant.from('2026-11-17T09:00:00Z')
    return act({ body: BODY, by: by(OPENED), now } as Work, OPENED)
  },
  once: () => Promise.reject(new Error('there is no database')),
}

/** Shows back what was sent: as text and in a field. */
const echo = (words: string) =>
  show((frame) => (
    <CitizenPage {...frame} title="Слова">
      <p id="said">{words}</p>
      <Form action="/say">
        <Field kind="textarea" name="words" label="Слова" value={words} />
      </Form>
    </CitizenPage>
  ))

const SMALL_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/say/:words',
    may: anyone,
    plain: ({ params, query }) => echo(`${params['words']} ${query['more'] ?? ''}`),
  },
  { method: 'POST', path: '/say', may: anyone, plain: ({ form }) => echo(form.get('words')) },
  { method: 'POST', path: '/count', may: anyone, plain: ({ form }) => ({ json: form.entries().length }) },
  {
    method: 'POST',
    path: '/take',
    may: anyone,
    plain: () => ({ see: '/say/taken', cookies: [{ name: 'kept', value: 'секрет' }] }),
  },
  {
    method: 'GET',
    path: '/file',
    may: anyone,
    plain: () => ({ bytes: 'a', type: 'text/plain', name: `о'тчёт "1"\r\n(a)*.txt` }),
  },
  {
    method: 'POST',
    path: '/broken/:words',
    may: anyone,
    plain: ({ form }) => {
      throw new RangeError(`cannot read: ${form.get('words')}\n    at ${form.get('words')}`)
    },
  },
  { method: 'GET', path: '/desk/act', may: staff('act.see', ['administrator']), handle: async () => echo('стол') },
  { method: 'POST', path: '/desk/act', may: staff('act.do', ['administrator']), handle: async () => see('/desk/act') },
  {
    method: 'POST',
    path: '/desk/files',
    may: staff('act.do', ['administrator']),
    uploads: { mostBytes: 1024 * 1024 },
    handle: async (_work, { form, files }) => ({
      json: {
        fields: form.entries().filter(([name]) => name !== 'csrf'),
        files: Object.entries(files).map(([field, { name, type, bytes }]) => [field, name, type, bytes.length]),
      },
    }),
  },
  {
    method: 'POST',
    path: '/files',
    may: anyone,
    perMinute: 3,
    uploads: { mostBytes: 1024 * 1024, severalIn: ['scans'] },
    plain: ({ files, fileLists }) => ({
      json: { files: Object.keys(files), scans: (fileLists['scans'] ?? []).map(({ name }) => name) },
    }),
  },
  { method: 'POST', path: '/desk/other', may: staff('act.do', ['head']), handle: async () => see('/desk/act') },
]

/** The web server of the platform alone, with what it wrote to its log. */
export async function openSmallWeb(
  environment: Record<string, string> = {},
  more: Partial<WebParts> = {},
  routes: readonly Route[] = [],
) {
  const lines: string[] = []
  const logTo = new Writable({
    write(chunk, _encoding, next) {
      lines.push(String(chunk))
      next()
    },
  })
  const config = readConfig({ LOG_LEVEL: 'debug', PORT: '3000', ...environment })
  const secrets = Object.fromEntries(SECRETS.map((name) => [name, Buffer.alloc(32, name)])) as Secrets
  const doors: WebParts['doors'] = {
    bySession: () => '',
    byToken: () => '',
    actorOf: ({ row }) => ({ id: 'p', kind: 'person', roles: row['roles'] as string[] }),
  }
  const parts = {
    config,
    works,
    secrets,
    doors,
    assets: { citizenCss: '', deskCss: '', islands: {} },
    navFor: () => [],
    logTo,
    ...more,
  }
  const { server } = await startWeb(parts, [...SMALL_ROUTES, ...routes])
  return { server, secrets, log: () => lines.join('') }
}
