import { openReadyEditions } from '#surveys'
import { includeSample, listEntries, type RegisterEntry } from '#touchpoints'
import type { TownBody } from './bodies.ts'
import type { Town } from './town.ts'

/** Where people can be asked: the sample stands in the register and the ready instruments are open. Gives back its entries. */
export const survey = (town: Town, body: TownBody): Promise<RegisterEntry[]> =>
  town.inBody(body, async (work) => {
    await includeSample(work)
    await openReadyEditions(work)
    return listEntries(work)
  })

/** Nobody has answered anything yet. */
export async function forgetAnswers(town: Town): Promise<void> {
  for (const table of ['box', 'answer', 'answer_sheet', 'answer_day', 'answer_month', 'draft'])
    await town.sql(`delete from surveys.${table}`)
}
