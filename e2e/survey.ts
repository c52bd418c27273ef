import type { Locator } from 'playwright-core'
import type { Person } from './browser.ts'

export const chooses = (person: Person, question: string, option: string): Promise<void> =>
  person.page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: option }).check({ force: true })

export const mark = (person: Person, value: number): Locator =>
  person.page.getByRole('radiogroup', { name: /Довольны ли вы/ }).getByRole('radio', { name: new RegExp(`^${value}`) })

/** Own words: what went wrong, or what was good. */
export const words = (person: Person): Locator => person.page.getByRole('textbox', { name: /^Что (пошло|было)/ })

export async function answersFirstStep(person: Person): Promise<void> {
  await chooses(person, 'С чем вы обращались?', 'Узнать информацию')
  await chooses(person, 'Вы получили то, за чем обращались?', 'Да, полностью')
  await person.presses('Дальше')
}

/** From the opened link to the last button before sending. */
export async function answersSurvey(person: Person, value: number, text = ''): Promise<void> {
  await answersFirstStep(person)
  await person.presses('Дальше')
  await mark(person, value).check({ force: true })
  await person.presses('Дальше')
  if (text !== '') await words(person).fill(text)
}
