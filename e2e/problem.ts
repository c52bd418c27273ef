import type { Person } from './browser.ts'

export interface Stated {
  /** Some text that leads to the words. */
  find: string
  /** The words that show the problem. */
  shownBy: readonly RegExp[]
  title: string
  findings?: string
  /** As the list calls it: «точка 1.2 …». */
  place?: RegExp
}

/** From the words of clients, by way of the search, to a problem. @returns its address */
export async function states(person: Person, { find, shownBy, title, findings = '', place }: Stated): Promise<string> {
  const { page } = person
  await person.opens('/desk/answers/words')
  await page.getByRole('searchbox').fill(find)
  await person.presses('Показать')
  await person.follows('Записать проблему')
  for (const words of shownBy) await page.getByRole('checkbox', { name: words }).check()
  await person.writes('Проблема', title)
  await person.writes('Что выяснили', findings)
  if (place) {
    const options = await page.getByLabel('Где в перечне').getByRole('option').allInnerTexts()
    await page.getByLabel('Где в перечне').selectOption(options.find((option) => place.test(option)) ?? 'no such place')
  }
  await person.presses('Записать проблему')
  return person.at()
}

export interface Decided {
  kind: RegExp
  deed: string
  owner: string
}

/** A measure that is due today. */
export async function decides(head: Person, problem: string, { kind, deed, owner }: Decided): Promise<void> {
  const { page } = head
  await head.opens(problem)
  await head.follows('Назначить меру')
  await page.getByRole('radio', { name: kind }).check({ force: true })
  await head.writes('Что будет сделано', deed)
  await page.getByLabel('Кто отвечает').selectOption(owner)
  const due = page.locator('[name=dueOn]')
  await due.fill((await due.getAttribute('min')) ?? '')
  await head.presses('Назначить меру')
}

/** Looks at the word back as people will see it, and releases it. @returns what stood there to be looked at */
export async function tells(head: Person, problem: string, heard: string): Promise<string> {
  await head.opens(problem)
  await head.follows('Сказать людям')
  await head.writes('Что услышали', heard)
  await head.presses('Показать, как увидят люди')
  const shown = await head.reads()
  await head.presses('Дать ответ людям')
  return shown
}
