import { normOn } from '#platform/norms.ts'
import type { Work } from '#platform/work.ts'
import { FIRST, LONGEST_WORDS } from '../instruments/first-edition.ts'
import { readyInstruments } from '../instruments/ready.ts'
import { defectsOf } from '../rules/instruments.ts'
import { asksNow, closeEditions, insertNextEdition, lockEditions } from '../store/open-edition.ts'

/**
 * Lets every touchpoint of the body ask what the ready instruments ask. A published edition never changes: when an
 * instrument of the product has changed, its next edition opens and the former closes.
 *
 * @clause K2.6, K4.1
 */
export async function openReadyEditions(work: Work): Promise<void> {
  for (const { instrument, questions } of readyInstruments(normOn(LONGEST_WORDS, work.today))) {
    if (await asksNow(work, instrument, questions)) continue
    // Copies that start together come here together: the second finds what the first has published.
    await lockEditions(work)
    if (await asksNow(work, instrument, questions)) continue
    const defects = defectsOf(questions)
    if (defects.length > 0) throw new Error(`${instrument} cannot be published: ${defects.join('; ')}`)
    const number = await insertNextEdition(work, instrument, questions)
    await closeEditions(work, instrument, number)
  }
  await closeEditions(work, FIRST)
}
