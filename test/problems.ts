import { randomUUID } from 'node:crypto'
import { stateProblem } from '#analysis'
import { decideMeasure } from '#measures'
import type { Outcome } from '#platform/outcome.ts'
import { findWords } from '#surveys'
import { listEntries } from '#touchpoints'
import type { TownBody } from './bodies.ts'
import { roundIn } from './box.ts'
import type { Town } from './town.ts'

/** What was done; a story that is refused where it did not expect it ends there. */
export function granted<T>(outcome: Outcome<T>): T {
  if ('done' in outcome) return outcome.done
  throw new Error(outcome.refused.map(({ field, why }) => `${field}: ${why}`).join('; '))
}

/** The fields that were refused; none when it was done. */
export const refusedFields = (outcome: Outcome<unknown>): string[] =>
  'done' in outcome ? [] : outcome.refused.map(({ field }) => field)

/** Somebody leaves words at a touchpoint, the first of the register unless another is named. @returns the receipt */
export async function leaveWords(town: Town, body: TownBody, words: string, code?: string): Promise<string> {
  const entry = code ?? (await town.inBody(body, listEntries))[0]?.code
  const answers = { purpose: 'information', solved: 'no', overall: 2, ...(words === '' ? {} : { why: words }) }
  const response = await town.server.inject({
    method: 'POST',
    url: `/api/v1/entries/${entry}/answers`,
    payload: { id: randomUUID(), answers },
  })
  if (response.statusCode !== 201) throw new Error(response.body)
  return response.json().receipt
}

/** A problem that one person's words show, and a measure for it that the clerk owns. */
export async function problemWithMeasure(town: Town, body: TownBody) {
  await leaveWords(town, body, 'Долго ждал')
  await roundIn(town)()
  return town.inBody(body, async (work) => {
    const words = (await findWords(work, { text: 'Долго ждал' }, 1)).map(({ id }) => id)
    const wish = { title: 'Долго отвечают', findings: '', place: '', words }
    const { id } = granted(await stateProblem(work, wish))
    const owner = body.people['clerk']?.id ?? ''
    const dueOn = work.today.add({ days: 30 }).toString()
    const measure = { kind: 'process', deed: 'Отвечать за пять дней', owner, dueOn }
    return { id, measureId: granted(await decideMeasure(work, id, measure)) }
  })
}
