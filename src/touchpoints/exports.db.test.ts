import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLE_KEYS } from '#identity'
import { readPdf } from '#test/read-pdf.ts'
import { openTown, type Town } from '#test/town.ts'
import { includeSample } from './actions/include-sample.ts'
import { readFormFile } from './exchange/read-file.ts'
import { SAMPLE } from './sample.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
  town.at('2026-11-20T10:00:00Z')
  await town.inBody(town.body, includeSample)
})
afterAll(() => town.close())

const tokenOf = (role: string, body = town.body) => body.token(role)

const FORMATS = ['docx', 'xlsx', 'pdf', 'csv', 'json'] as const
const ROWS = SAMPLE.flatMap(({ name: process, entries }) => entries.map(({ name }) => [process, name]))

describe('App1: the register as a file', () => {
  test.each(['docx', 'xlsx', 'csv', 'json'] as const)(
    '%s holds the seventeen rows in their order and words, as our own import reads them',
    async (format) => {
      const { rawPayload, headers } = await (await town.as('employee')).get(`/desk/register.${format}`)
      const name = decodeURIComponent(/filename\*=UTF-8''(\S+)/.exec(String(headers['content-disposition']))?.[1] ?? '')
      expect(name).toBe(`Перечень точек взаимодействия на 2026-11-20.${format}`)
      const read = await readFormFile({ name, bytes: rawPayload })
      if ('refused' in read) throw new Error(read.refused[0]?.why)
      expect(read.done.rows.map(({ process, name }) => [process, name])).toEqual(ROWS)
      expect(new Set(read.done.rows.map(({ needs, kind }) => `${needs}; ${kind}`))).toEqual(
        new Set([
          'Получение информации; Цифровая точка',
          'Получение информации; Офлайн-точка',
          'Получение ответа; Офлайн-точка',
          'Получение ответа; Цифровая точка',
        ]),
      )
    },
  )

  test('PDF holds them as a table for those who hear it', async () => {
    const { rawPayload } = await (await town.as('employee')).get('/desk/register.pdf')
    const { text, tags } = readPdf(rawPayload)
    expect(tags.filter((tag) => tag === 'TR')).toHaveLength(2 + 17)
    let from = 0
    for (const [, name = ''] of ROWS) {
      from = text.replaceAll(' ', '').indexOf(name.replaceAll(' ', ''), from)
      expect(from, name).toBeGreaterThan(0)
    }
  })

  test.each(FORMATS)('%s: everybody on staff and every token takes it, nobody else does', async (format) => {
    for (const role of ROLE_KEYS) {
      expect((await (await town.as(role)).get(`/desk/register.${format}`)).statusCode).toBe(200)
      expect((await town.program(await tokenOf(role)).get(`/api/v1/register.${format}`)).statusCode).toBe(200)
    }
    expect((await town.visitor().get(`/desk/register.${format}`)).statusCode).toBe(303)
    expect((await town.program().get(`/api/v1/register.${format}`)).statusCode).toBe(401)
  })

  test.each(FORMATS)('%s of an empty register is the empty form', async (format) => {
    const { statusCode, rawPayload } = await (await town.as('employee', town.other)).get(`/desk/register.${format}`)
    expect(statusCode).toBe(200)
    expect(rawPayload.toString('latin1')).not.toContain('Электронная почта')
  })
})

describe('M6: as of a day', () => {
  test('before the sample came the register was empty; from that day on it stands', async () => {
    town.at('2026-11-22T10:00:00Z')
    const clerk = await town.as('clerk')
    expect((await clerk.get('/desk/register.json?asOf=2026-11-19')).json()).toMatchObject({
      asOf: '2026-11-19',
      processes: [],
    })
    expect((await clerk.get('/desk/register.json?asOf=2026-11-20')).json().processes).toHaveLength(3)
    const { rawPayload } = await clerk.get('/desk/register.pdf?asOf=2026-11-20')
    expect(readPdf(rawPayload).text).toContain('по состоянию на 20 ноября 2026 года')
  })

  test.each(['вчера', '2026-02-30', '2026-11-23'])('%s is told in a sentence', async (typed) => {
    town.at('2026-11-22T10:00:00Z')
    const asOf = encodeURIComponent(typed)
    const { statusCode, body } = await (await town.as('clerk')).get(`/desk/register.docx?asOf=${asOf}`)
    expect(statusCode).toBe(422)
    expect(body).toContain('Вернуться к перечню')
    for (const format of ['xlsx', 'json'] as const) {
      const answer = await town.program(await tokenOf('clerk')).get(`/api/v1/register.${format}?asOf=${asOf}`)
      expect(answer.statusCode).toBe(422)
      expect(answer.json().errors[0].field).toBe('asOf')
    }
  })
})
