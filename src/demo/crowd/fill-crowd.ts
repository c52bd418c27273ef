import { Temporal } from 'temporal-polyfill'
import { deadlineFacts, loadAppeals, openTopics } from '#appeals'
import { bodyById } from '#identity'
import { stopwatch } from '#platform/clock/clock.ts'
import type { Work } from '#platform/work.ts'
import { listEntries } from '#touchpoints'
import { type Mark, writeMark } from '../mark.ts'
import type { DemoParts } from '../parts.ts'
import { peopleOf } from '../story/acts.ts'
import { type CrowdWish, crowdOf } from './crowd.ts'

const SYSTEM = () => ({ id: 'system', kind: 'system' as const, roles: [] })
const MINUTE = 60_000

export interface CrowdFilling extends Pick<CrowdWish, 'appeals'> {
  folder: string
  loaded(appeals: number, of: number): void
}

/**
 * Lays so many further appeals of the year down beside those that people of the story brought. Interrupted, those that stand are not
 * written again by the next run, which adds as many as it is asked for.
 *
 * @returns how many a minute
 */
export async function fillCrowd(parts: DemoParts, mark: Mark, filling: CrowdFilling): Promise<number> {
  const { folder, appeals, loaded } = filling
  const body = mark.body
  const known = await parts.works.open(bodyById(body), readKnown, SYSTEM)
  if (!known) throw new Error('the invented body is not there')
  const { clerk, support, head } = await peopleOf(parts, body)
  const elapsed = stopwatch()
  let written = 0
  const wish = {
    seed: mark.seed,
    appeals,
    from: mark.crowd,
    today: Temporal.PlainDate.from(mark.today),
    timeZone: known.facts.zone,
  }
  await loadAppeals(parts.operator, body, crowdOf(wish, { ...known, clerks: [clerk.id, support.id], head: head.id }), {
    facts: known.facts,
    loaded: (more) => {
      written += more
      writeMark(folder, { ...mark, crowd: mark.crowd + written })
      loaded(written, appeals)
    },
  })
  return Math.round((appeals / Math.max(1, elapsed())) * MINUTE)
}

const readKnown = async (work: Work) => ({
  facts: await deadlineFacts(work),
  entries: await listEntries(work),
  topics: (await openTopics(work)).map(({ code }) => code),
})
