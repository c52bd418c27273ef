import { formIn } from './form.ts'
import type { SentFile, Visitor } from './visitor.ts'

/** Where the first body of a town takes words in. */
export const RECEPTION = '/ozerny/reception'

export const QUESTION = 'Прошу сообщить, сколько хозяйств края получили субсидию на семена в 2025 году.'

type Fill = Record<string, string | readonly string[]>

/** Somebody with a browser without JavaScript in the reception: every form is sent with all that its page holds. */
export function personAt(browser: Visitor, at = RECEPTION) {
  let html = ''
  const read = <T extends { body: string }>(response: T): T => {
    html = response.body
    return response
  }
  return {
    browser,
    formId: () => formIn(html, at)['id']?.[0] ?? '',
    opens: async (path = '') => read(await browser.get(`${at}${path}`)),
    sends: async (to: string, fill: Fill = {}) =>
      read(await browser.post(`${at}/${to}`, { ...formIn(html, at), ...fill })),
    uploads: async (fill: Fill, file?: SentFile) =>
      read(await browser.upload(`${at}/files`, { ...formIn(html, at), ...fill }, file ? { files: file } : {})),
  }
}

export type PersonInReception = ReturnType<typeof personAt>

/** As far as the page of files; each step as a person takes it. */
export async function writes(person: PersonInReception, words = QUESTION) {
  await person.opens()
  await person.sends('steps/2', { segment: 'farmer', behalf: 'self' })
  await person.sends('steps/3', { name: 'Нивин Пётр Ильич' })
  return person.sends('steps/4', { words })
}

export async function comesToCheck(person: PersonInReception, words = QUESTION) {
  await writes(person, words)
  await person.uploads({ go: 'next' })
  return person.sends('steps/6', { answerBy: 'email', email: 'nivin@example.ru' })
}
