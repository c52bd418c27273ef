import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sheetForm } from '#test/sheet.ts'
import { openTown, type Town } from '#test/town.ts'
import { includeSample, listEntries, type RegisterEntry } from '#touchpoints'
import { openReadyEditions } from './actions/open-ready-editions.ts'

let town: Town
let entry: RegisterEntry
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, async (work) => {
    await includeSample(work)
    await openReadyEditions(work)
    entry = (await listEntries(work))[0] as RegisterEntry
  })
})
afterAll(() => town.close())

const inBox = () => town.sql('select answers from surveys.box')

describe('What cannot be taken', () => {
  test.each<[string, Record<string, string>, number, string]>([
    ['a mark out of the scale', { overall: '9' }, 422, 'Поставьте оценку от 1 до 5'],
    ['an option that is not there', { purpose: 'leisure' }, 422, 'Такого варианта нет'],
    ['too many words', { why: 'х'.repeat(5_001) }, 422, 'Сократите текст'],
    ['too many own words', { purpose: 'other', 'purpose.text': 'х'.repeat(201) }, 422, 'Сократите текст'],
    ['a lone NUL', { why: 'a\0b' }, 400, 'нельзя сохранить'],
  ])('bad input, %s: a plain sentence', async (_what, form, status, words) => {
    const response = await town.visitor().post(`/e/${entry.code}/answers`, { ...sheetForm({ overall: '1' }), ...form })
    expect([response.statusCode, response.body.includes(words)]).toEqual([status, true])
    expect(await inBox()).toEqual([])
  })

  test.each(['0', '5', '9', '1e1', '-1', 'x'])('there is no step %s', async (step) => {
    const response = await town.visitor().post(`/e/${entry.code}/steps/${step}`, sheetForm({ overall: '5' }))
    expect(response.statusCode).toBe(404)
  })

  test.each(['/e/nosuchxx', '/e/%D0%B0%D0%B1', '/e/<script>', '/e/c'])(
    'a wrong link %s is a page that says so',
    async (path) => {
      const response = await town.visitor().get(path)
      expect([response.statusCode, response.body.includes('Проверьте адрес')]).toEqual([404, true])
    },
  )

  test('types the code of the poster in capitals: is led to the link as it is', async () => {
    const response = await town.visitor().get(`/e/${entry.code.toUpperCase()}`)
    expect([response.statusCode, response.headers.location]).toEqual([303, `/e/${entry.code}`])
  })

  test.each(['АААА-АААА-АААА', '7', ''])(
    'a receipt that does not exist («%s») leads nowhere and says what to check',
    async (receipt) => {
      const response = await town.visitor().post('/receipt', { receipt })
      expect(response.statusCode).toBe(422)
      expect(response.body).toContain('name="receipt"')
    },
  )

  test('a form from another site is refused', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' }
    const url = `/e/${entry.code}/answers`
    const response = await town.server.inject({ method: 'POST', url, headers, payload: 'overall=1' })
    expect(response.statusCode).toBe(403)
  })
})
