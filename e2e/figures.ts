import { randomUUID } from 'node:crypto'
import type { Product } from '#test/product.ts'
import type { Person } from './browser.ts'

/** An answer that somebody's own program sends. */
export async function sendsByProgram({ url }: Product, entry: string, answers: object, id: string = randomUUID()) {
  const response = await fetch(`${url}/api/v1/entries/${entry}/answers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id, answers }),
  })
  return { status: response.status, ...((await response.json()) as { receipt: string }) }
}

/** Enough for a share at two touchpoints, too few at the third. @returns to which entry what is sent, the words first */
export function sheetsOfOthers(to: Record<'phone' | 'mail' | 'post', string>, words: readonly string[]) {
  const called = { purpose: 'consultation', solved: 'yes', speed: 3 }
  // They still wait for the answer, so what they say of its speed is dropped.
  const wrote = { purpose: 'information', solved: 'waiting', speed: 1 }
  const times = (many: number, entry: string, answers: object) =>
    Array.from({ length: many }, () => [entry, answers] as const)
  return [
    ...words.map((why) => [to.phone, { ...called, overall: 2, why }] as const),
    ...times(6, to.phone, { ...called, overall: 5 }),
    ...times(2, to.mail, { ...wrote, overall: 3 }),
    ...times(9, to.mail, { ...wrote, overall: 4 }),
    ...times(2, to.post, { purpose: 'other', solved: 'no', speed: null, overall: 1 }),
  ]
}

export const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** All figures of a line, from the table where they stand. */
export const figuresOf = async ({ page }: Person, table: string, line: RegExp): Promise<string> =>
  inOneLine(
    await page.getByRole('region', { name: table, exact: true }).getByRole('row').filter({ hasText: line }).innerText(),
  )
