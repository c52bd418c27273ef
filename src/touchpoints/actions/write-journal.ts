import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { refusals, tidyAddress, whyNotAddress, whyNotOn, whyNotTimes } from '../rules/journal/noting.ts'
import { whyNotPermitted } from '../rules/permissions.ts'
import { insertBatch } from '../store/journal-batches.ts'
import { findTouchpoint, insertCounters } from '../store/journal-counters.ts'
import { KIND_OF_CHANNEL, sourceOf, type Writing } from '../terms/journal.ts'
import { CHANNELS } from '../terms.ts'
import { byOf } from '../who-acts.ts'

/** Notes interactions by hand; they can be taken back. @clause M7 */
export async function writeJournal(work: Work, { id, through, on, times, kind }: Writing): Promise<Outcome<void>> {
  const notPermitted = whyNotPermitted('journal.write', await byOf(work))
  if (notPermitted.length > 0) return refuse(...notPermitted)
  const address = 'channel' in through ? tidyAddress(through.address) : ''
  const touchpoint = 'channel' in through ? undefined : await findTouchpoint(work, through.touchpointId)
  const channel = 'channel' in through ? through.channel : touchpoint?.channel
  const wrong = refusals({
    touchpoint: channel === undefined ? 'Такой точки нет. Выберите другую' : undefined,
    address: whyNotAddress(address),
    on: whyNotOn(on, work.today),
    times: whyNotTimes(times, 1),
  })
  if (wrong.length > 0 || channel === undefined) return refuse(...wrong)

  const about =
    'channel' in through ? [CHANNELS[channel].label, address].filter(Boolean).join(', ') : (touchpoint?.name ?? '')
  const batch = { id, kind: 'hand', about, fileName: null, contentHash: null, rows: 1, interactions: times } as const
  const isNew = await insertBatch(work, { ...batch, firstOn: on.toString(), lastOn: on.toString() })
  if (!isNew) return done(undefined)
  const came = 'channel' in through ? { channel, address } : through
  await insertCounters(work, sourceOf(batch), [{ ...came, on, times, kind: kind ?? KIND_OF_CHANNEL[channel] }])
  await record(work, 'interactions.noted', `journal:${id}`)
  return done(undefined)
}
