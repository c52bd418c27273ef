import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formIn } from '#test/form.ts'
import { openTown, type Town } from '#test/town.ts'
import type { Visitor } from '#test/visitor.ts'
import { forgetReceptionDrafts } from './operator/forget-reception-drafts.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const AT = '/ozerny/reception'
const WORDS = 'Здравствуйте. Прошу сообщить, сколько хозяйств края получили субсидию на семена в 2025 году.'
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

type Fill = Record<string, string | readonly string[]>

/** Somebody with a browser without JavaScript in the reception: every form is sent with all that its page holds. */
function personAt(browser: Visitor = town.visitor(), at = AT) {
  let html = ''
  const read = <T extends { body: string }>(response: T): T => {
    html = response.body
    return response
  }
  return {
    browser,
    page: () => html,
    opens: async (path = '') => read(await browser.get(`${at}${path}`)),
    sends: async (to: string, fill: Fill = {}) =>
      read(await browser.post(`${at}/${to}`, { ...formIn(html, at), ...fill })),
    uploads: async (fill: Fill, files: Parameters<Visitor['upload']>[2]) =>
      read(await browser.upload(`${at}/files`, { ...formIn(html, at), ...fill }, files)),
  }
}

type Person = ReturnType<typeof personAt>

/** As far as the page of files; each step as a person takes it. */
async function writesTo(person: Person, fill: Fill = {}) {
  await person.opens()
  await person.sends('steps/2', { segment: 'farmer', behalf: 'self' })
  await person.sends('steps/3', { name: 'Нивин Пётр Ильич' })
  return person.sends('steps/4', { words: WORDS, ...fill })
}

async function goesToCheck(person: Person, fill: Fill = {}) {
  await writesTo(person, fill)
  await person.uploads({ go: 'next' }, {})
  return person.sends('steps/6', { answerBy: 'status' })
}

const appeals = (sql = 'true') =>
  town.sql(`select * from appeals.appeal where body_id = $1 and ${sql} order by number`, [town.body.id])
const fileUses = () => town.sql('select owner_kind, name, hash from platform.file_use order by name')

describe('The reception', () => {
  test('a farmer asks for information, step by step, and gets a number, a code and a date', async () => {
    const farmer = personAt()
    const first = await farmer.opens('?for=farmer')
    expect(first.statusCode).toBe(200)
    expect(first.body).toMatch(/id="law"[\s\S]*gosuslugi[\s\S]*Шаг 1 из 6/)
    expect(first.body).toMatch(/value="farmer" checked/)
    const check = await goesToCheck(farmer)
    expect(check.body).toContain('Проверьте и отправьте')
    expect(check.body).toContain('Нивин Пётр Ильич')
    const sent = await farmer.sends('appeals')
    expect(sent.statusCode).toBe(200)
    expect(sent.body).toMatch(/Приняли, номер О-\d+\/26/)
    expect(sent.headers['cache-control']).toBe('no-store')
    const [appeal] = await appeals()
    expect(appeal).toMatchObject({ way: 'site', regime: '8-fz', segment: 'farmer', words: WORDS, answer_by: 'status' })
  })
})
void randomUUID
void PNG
void fileUses
void forgetReceptionDrafts
