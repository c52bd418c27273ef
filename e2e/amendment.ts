import { expect } from 'vitest'
import type { Person } from './browser.ts'
import { looksNarrow } from './narrow.ts'

export interface Proposed {
  name: string
  process: string
  /** As the form calls it. */
  channel: string
  /** Begins as the form calls it. */
  need: string
  phone?: string
}

/** Opens a draft of a new touchpoint and writes what the form asks for; nothing is sent yet. @returns its address */
export async function draftsEntry(editor: Person, { name, process, channel, need, phone }: Proposed): Promise<string> {
  const { page } = editor
  await editor.opens('/desk/amendments/new?deed=include')
  await editor.presses('Начать черновик')
  await editor.writes('Как называется точка', name)
  await editor.writes('В каком процессе', process)
  await page.locator('[name=channel]').selectOption({ label: channel })
  await page.getByRole('checkbox', { name: new RegExp(`^${need}`) }).check()
  if (phone) {
    await page.getByText('Где клиенты её находят').click()
    await page.locator('[name=phone]').fill(phone)
  }
  return editor.at()
}

export const SUBMIT = 'Отправить на проверку'

/** A new touchpoint, from nothing to the registrar's queue. */
export async function proposesEntry(editor: Person, proposed: Proposed): Promise<void> {
  await draftsEntry(editor, proposed)
  await editor.presses(SUBMIT)
  expect(await editor.reads()).toContain('Правка отправлена на проверку')
}

/** Finds the amendment in the queue and opens it. */
export async function opensInQueue(registrar: Person, about: string): Promise<void> {
  await registrar.opens('/desk/amendments/queue')
  const row = registrar.page.getByRole('row').filter({ hasText: about })
  await registrar.arrivesBy(() => row.getByRole('link').first().click())
}

/** A reason beside every remark that is passed over. */
export async function passesOver(registrar: Person, reason: string): Promise<void> {
  for (const place of await registrar.page.locator('[name^="overrides."]').all()) await place.fill(reason)
}

/** From the queue to the register, with a reason beside every remark. */
export async function includes(registrar: Person, about: string, button = 'Включить точку'): Promise<void> {
  await opensInQueue(registrar, about)
  await looksNarrow(registrar)
  await passesOver(registrar, 'Документ готовят')
  if (/^Исключить|^Объединить/.test(button)) await registrar.page.getByRole('checkbox', { name: /^Понимаю/ }).check()
  await registrar.presses(button)
  expect(await registrar.reads()).toContain('Правка принята, перечень изменён')
}
