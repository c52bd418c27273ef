import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'
import { includeSample, listEntries } from '#touchpoints'

let town: Town
let code: string
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, includeSample)
  code = (await town.inBody(town.body, listEntries))[0]?.code ?? ''
})
afterAll(() => town.close())

const typing = (typed: string) => town.visitor().get(`/e?code=${encodeURIComponent(typed)}`)

describe('K4.4: Citizen without a camera types the code of a poster', () => {
  test.each([['/'], ['/ozerny'], ['/e']])('the field stands at %s', async (path) => {
    const { statusCode, body: html } = await town.visitor().get(path)
    expect(statusCode).toBe(200)
    expect(html).toContain('action="/e"')
    expect(html).toContain('name="code"')
    expect(html).toContain('>Код с плаката</label>')
    expect(html).not.toMatch(/<script| style=/)
  })

  test('and comes to the survey, however the code was typed', async () => {
    const typed = [code, code.toUpperCase(), `${code.slice(0, 4)} ${code.slice(4)}`, ` ${code.split('').join('-')} `]
    for (const one of typed) {
      const { statusCode, headers } = await typing(one)
      expect([one, statusCode, headers.location]).toEqual([one, 303, `/e/${code}`])
    }
  })

  test.each([
    // typed                    why
    ['', 'Наберите код: он напечатан на плакате или листке'],
    ['  ', 'Наберите код: он напечатан на плакате или листке'],
    ['nd7k', 'В коде восемь знаков: цифры и латинские буквы'],
    ['приём', 'В коде восемь знаков: цифры и латинские буквы'],
    ['//evil.example', 'В коде восемь знаков: цифры и латинские буквы'],
    ['cdfhjkmn', 'Такого кода у нас нет'],
  ])('%j does not open, and the field says why', async (typed, why) => {
    const { statusCode, body: html } = await typing(typed)
    expect(statusCode).toBe(422)
    expect(html).toContain('<title>Ошибка: Код с плаката')
    expect(html).toContain('aria-invalid="true"')
    expect(html.split(why)).toHaveLength(3)
    expect(html).toContain(typed ? `value="${typed}"` : 'value')
  })

  test('a code that is markup stays what was typed', async () => {
    const { statusCode, body: html } = await typing('"><script>alert(1)</script>')
    expect(statusCode).toBe(422)
    expect(html).not.toContain('<script')
  })

  test('a code of whatever length or signs is no fault', async () => {
    for (const typed of ['7'.repeat(5000), '\u202e', "' or 1=1", '%'])
      expect((await typing(typed)).statusCode).toBe(422)
  })
})
