import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

export type Fields = Readonly<Record<string, string | readonly string[]>>

export interface SentFile {
  name: string
  bytes: Buffer | string
  type?: string
}

/** A browser as far as HTTP goes: keeps cookies, sends the hidden fields of the form it saw last. */
export interface Visitor {
  get(path: string): Promise<LightMyRequestResponse>
  /** Sends a form; the token of forms is added when the visitor has a session. */
  post(path: string, fields?: Fields): Promise<LightMyRequestResponse>
  /** Sends a form with files. */
  upload(path: string, fields: Fields, files: Readonly<Record<string, SentFile>>): Promise<LightMyRequestResponse>
  /** Sends a form as a page's own script does, and is answered in JSON. */
  autosave(path: string, fields?: Fields): Promise<LightMyRequestResponse>
  cookies: Map<string, string>
}

export function browserOf(server: FastifyInstance, cookies: ReadonlyMap<string, string> = new Map()): Visitor {
  const jar = new Map(cookies)
  const headers = () => ({
    cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    'sec-fetch-site': 'same-origin',
  })
  const keep = (response: LightMyRequestResponse) => {
    for (const { name, value, maxAge } of response.cookies as { name: string; value: string; maxAge?: number }[]) {
      if (maxAge === 0) jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }
  let token = ''
  const get = async (path: string) => {
    const response = keep(await server.inject({ method: 'GET', url: path, headers: headers() }))
    token = /name="csrf" value="([^"]+)"/.exec(response.body)?.[1] ?? token
    return response
  }
  const pairsOf = async (fields: Fields): Promise<[string, string][]> => {
    if (token === '' && jar.has('otklik_session')) await get('/desk')
    return Object.entries({ csrf: token, ...fields }).flatMap(([name, values]) =>
      [values].flat().map((value): [string, string] => [name, value as string]),
    )
  }
  const send = async (path: string, body: URLSearchParams | FormData, more: Record<string, string> = {}) => {
    const { headers: types, ...sent } = await encoded(body)
    return keep(
      await server.inject({ method: 'POST', url: path, headers: { ...headers(), ...types, ...more }, ...sent }),
    )
  }
  return {
    get,
    post: async (path, fields = {}) => send(path, new URLSearchParams(await pairsOf(fields))),
    upload: async (path, fields, files) => {
      const form = new FormData()
      for (const [name, value] of await pairsOf(fields)) form.append(name, value)
      for (const [field, { name, bytes, type = 'application/octet-stream' }] of Object.entries(files)) {
        form.append(field, new Blob([new Uint8Array(Buffer.from(bytes as Buffer))], { type }), name)
      }
      return send(path, form)
    },
    autosave: async (path, fields = {}) =>
      send(path, new URLSearchParams(await pairsOf(fields)), { accept: 'application/json' }),
    cookies: jar,
  }
}

/** As a browser puts it on the wire. */
async function encoded(body: URLSearchParams | FormData) {
  const wire = new Response(body)
  const type = wire.headers.get('content-type') ?? ''
  return { headers: { 'content-type': type }, payload: Buffer.from(await wire.arrayBuffer()) }
}

/** Whatever speaks to the API. */
export interface Program {
  get(path: string): Promise<LightMyRequestResponse>
  /** Sends JSON, or bytes of the type that a header names. */
  send(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    sent?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<LightMyRequestResponse>
}

export const programOf = (server: FastifyInstance, token?: string): Program => {
  const known = token ? { authorization: `Bearer ${token}` } : {}
  return {
    get: (path) => server.inject({ method: 'GET', url: path, headers: known }),
    send: (method, path, sent, headers = {}) => {
      const isBytes = Buffer.isBuffer(sent)
      const type = sent === undefined || isBytes ? {} : { 'content-type': 'application/json' }
      const payload = isBytes ? sent : JSON.stringify(sent)
      return server.inject({
        method,
        url: path,
        headers: { ...known, ...type, ...headers },
        ...(payload === undefined ? {} : { payload }),
      })
    },
  }
}
