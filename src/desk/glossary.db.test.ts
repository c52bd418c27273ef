import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeToken, ROLE_KEYS } from '#identity'
import { openTown, type Town } from '#test/town.ts'
import { GLOSSARY, type Term } from './terms/glossary.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const terms = Object.values<Term>(GLOSSARY)
const meanings = terms.flatMap((term) => term.meanings)

describe('M3, K1.5: the terms of the orders', () => {
  test('every term of both orders is there once, in its own words', () => {
    expect(meanings.filter(({ clause }) => clause === 'M3')).toHaveLength(7)
    const points = meanings.filter(({ clause }) => clause === 'K1.5').map(({ point }) => point)
    expect(new Set(points).size).toBe(12)
    expect(points).toHaveLength(12)
    for (const { words } of meanings) expect(words.length).toBeGreaterThan(20)
    for (const { metIn } of terms) expect(metIn).toMatch(/[.]$/)
  })

  test.each(ROLE_KEYS)('%s reads each with its clause, and finds the page in the menu', async (role) => {
    const { statusCode, body: html } = await (await town.as(role)).get('/desk/glossary')
    expect(statusCode).toBe(200)
    expect(html).toContain('href="/desk/glossary" aria-current="page"')
    for (const { words, clause } of meanings) {
      expect(html).toContain(words.replaceAll('"', '&quot;'))
      expect(html).toContain(clause)
    }
  })

  test('a program reads the same with a token of any role', async () => {
    const token = await town.inBody(town.body, (work) => makeToken(work, { name: 'обмен', role: 'employee', days: 30 }))
    const secret = 'done' in token ? token.done : ''
    const response = await town.program(secret).get('/api/v1/glossary')
    expect(response.statusCode).toBe(200)
    expect(response.json().terms).toHaveLength(terms.length)
    expect(response.json().terms[0].meanings[0]).toMatchObject({ clause: 'M3', term: 'Клиент (внешний клиент)' })
  })
})
