import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSmallWeb } from '#test/small-web.tsx'
import { Forbidden, NotFound } from './answer.ts'
import { NoToken, problemOf } from './problems.ts'

let web: Awaited<ReturnType<typeof openSmallWeb>>
beforeAll(async () => {
  web = await openSmallWeb()
})
afterAll(() => web.server.close())

const withStatus = (statusCode: number) => Object.assign(new Error('inside'), { statusCode })

describe('The API speaks English', () => {
  test.each<[string, unknown, number]>([
    ['no token', new NoToken(), 401],
    ['a role that may not', new Forbidden(), 403],
    ['nothing there', new NotFound(), 404],
    ['too often', withStatus(429), 429],
    ['a status without words of its own', withStatus(418), 418],
    ['a fault of ours', new Error('inside'), 500],
    ['a foreign status', withStatus(502), 502],
    ['the database is down', Object.assign(new Error('inside'), { code: 'ECONNREFUSED' }), 503],
  ])('%s', (_title, fault, status) => {
    const problem = problemOf(fault)
    expect(problem.status).toBe(status)
    expect(problem.title).toMatch(/^[A-Z][a-z ]+/)
    expect(problem.detail).toMatch(/^[\x20-\x7e]+[.]$/)
    expect(problem.detail).not.toContain('inside')
  })

  test.each(['GET', 'POST', 'PUT'] as const)('%s of an address that is none', async (method) => {
    const response = await web.server.inject({ method, url: '/api/v1/nothing' })
    expect(response.statusCode).toBe(404)
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(response.body).toMatch(/^[\x20-\x7e]+$/)
    expect(response.json()).toMatchObject({ title: 'Not found', status: 404, instance: expect.any(String) })
  })

  test('an address that cannot be read', async () => {
    const response = await web.server.inject({ method: 'GET', url: '/api/v1/%zz' })
    expect([response.statusCode, response.json().title]).toEqual([400, 'Bad request'])
  })
})
