import { describe, expect, test } from 'vitest'
import { openSmallWeb } from '#test/small-web.tsx'
import { safeFault } from './log.ts'

const SECRETS = {
  path: 'secretpath',
  query: 'secretquery',
  cookie: 'secretcookie',
  field: 'secretfield',
  agent: 'secretagent',
  referer: 'secretreferer',
  token: 'secrettokensecrettoken',
  forwarded: '203.0.113.77',
  address: '198.51.100.23',
}

const headers = {
  cookie: `otklik_session=${SECRETS.cookie}; other=${SECRETS.cookie}`,
  'user-agent': SECRETS.agent,
  referer: `http://localhost/${SECRETS.referer}`,
  authorization: `Bearer ${SECRETS.token}`,
  'x-forwarded-for': SECRETS.forwarded,
  'content-type': 'application/x-www-form-urlencoded',
}

describe('The log holds nothing personal', () => {
  test.each(['no', 'yes'])('whatever is asked and however it fails (behind a proxy: %s)', async (TRUST_PROXY) => {
    const { server, log } = await openSmallWeb({ LOG_LEVEL: 'debug', TRUST_PROXY })
    const ask = (method: 'GET' | 'POST', url: string, payload = `words=${SECRETS.field}`) =>
      server.inject({ method, url, headers, remoteAddress: SECRETS.address, ...(method === 'POST' ? { payload } : {}) })
    for (const url of [
      '/say/',
      '/broken/',
      '/nothing/',
      '/say/%zz',
      '/desk/act/',
      '/api/v1/',
      `/say/${'a'.repeat(300)}`,
    ]) {
      await ask('GET', `${url}${SECRETS.path}?more=${SECRETS.query}`)
      await ask('POST', `${url}${SECRETS.path}?more=${SECRETS.query}`)
    }
    await ask('GET', `/desk/act?more=${SECRETS.query}`)
    await ask('POST', '/desk/act')
    await ask('POST', '/say', `words=${SECRETS.field}%00`)
    const said = log()
    expect(said.split('\n').length).toBeGreaterThan(16)
    expect(said).toContain('"route":"/say/:words"')
    for (const [what, secret] of Object.entries(SECRETS))
      expect({ what, said: said.includes(secret) }).toEqual({ what, said: false })
    await server.close()
  })

  test('a fault of ours: the number of the page stands in the log with the place, without what was typed', async () => {
    const { server, log } = await openSmallWeb()
    const response = await server.inject({
      method: 'POST',
      url: '/broken/a',
      headers,
      payload: `words=${SECRETS.field}&password=${SECRETS.token}`,
    })
    expect(response.statusCode).toBe(500)
    const number = /Номер случая: <span class="num">([^<]+)</.exec(response.body)?.[1]
    const line =
      log()
        .split('\n')
        .find((text) => text.includes('"fault":')) ?? ''
    expect(JSON.parse(line)).toMatchObject({ number, fault: { kind: 'RangeError', message: 'cannot read: …' } })
    expect(JSON.parse(line).fault.frames[0]).toContain('small-web')
    expect(log()).not.toContain(SECRETS.field)
    // What was typed goes back to whoever typed it, but no password.
    expect(response.body).toContain(`name="words" value="${SECRETS.field}"`)
    expect(response.body).not.toContain(SECRETS.token)
    await server.close()
  })

  test('what PostgreSQL quotes is left out', () => {
    const fault = Object.assign(new Error('duplicate key value violates unique constraint "person_email"'), {
      code: '23505',
      detail: 'Key (email)=(vera@ozerny.example) already exists.',
      table: 'person',
      constraint: 'person_email',
    })
    expect(safeFault(fault)).toMatchObject({ code: '23505', table: 'person', constraint: 'person_email' })
    expect(JSON.stringify(safeFault(fault))).not.toContain('vera@')
    expect(
      JSON.stringify(safeFault(new Error('invalid input syntax for type uuid: "vera@ozerny.example"'))),
    ).not.toContain('vera@')
    expect(JSON.stringify(safeFault(new SyntaxError('Unexpected token: vera@ozerny.example')))).not.toContain('vera@')
    expect(safeFault('vera@ozerny.example')).toEqual({ kind: 'string' })
  })
})
