import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

/** A browser as far as HTTP goes: keeps cookies, sends the hidden fields of the form it saw last. */
export interface Visitor {
  get(path: string): Promise<LightMyRequestResponse>
  /** Sends a form; the token of forms is added when the visitor has a session. */
  post(path: string, fields?: Readonly<Record<string, string | readonly string[]>>): Promise<LightMyRequestResponse>
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
  const post: Visitor['post'] = async (path, fields = {}) => {
    if (token === '' && jar.has('otklik_session')) await get('/desk')
    const body = new URLSearchParams()
    for (const [name, values] of Object.entries({ csrf: token, ...fields }))
      for (const value of [values].flat()) body.append(name, value)
    return keep(
      await server.inject({
        method: 'POST',
        url: path,
        headers: { ...headers(), 'content-type': 'application/x-www-form-urlencoded' },
        payload: body.toString(),
      }),
    )
  }
  return { get, post, cookies: jar }
}

/** Whatever speaks to the API. */
export interface Program {
  get(path: string): Promise<LightMyRequestResponse>
}

export const programOf = (server: FastifyInstance, token?: string): Program => ({
  get: (path) =>
    server.inject({ method: 'GET', url: path, headers: token ? { authorization: `Bearer ${token}` } : {} }),
})
