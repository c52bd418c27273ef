import { randomUUID } from 'node:crypto'
import { thingNames } from '#identity'
import type { FormValues } from '#platform/http/form-values.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import type { Typed } from './pages/journal/hand-form.tsx'
import type { JournalView } from './pages/journal/journal.tsx'
import { monthsBetween } from './rules/coverage-share.ts'
import { byChannel } from './rules/journal/by-channel.ts'
import { mayDo, whyNotPermitted } from './rules/permissions.ts'
import { processesOf } from './rules/register.ts'
import { listBatches } from './store/journal-batches.ts'
import { channelsOfTouchpoints } from './store/journal-counters.ts'
import { sumsByMonth } from './store/journal-sums.ts'
import { listEntries } from './store/list-entries.ts'
import { byOf } from './who-acts.ts'

const BATCHES = 50
/** The id of no touchpoint. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

export const blankTyped = ({ today }: Work): Typed => ({
  id: randomUUID(),
  touchpoint: '',
  code: '',
  channel: '',
  address: '',
  on: today.toString(),
  times: '',
  kind: '',
})

/** A form whose own id is no id was not drawn by us: it gets one. */
export function typedIn(form: FormValues): Typed {
  const get = (name: keyof Typed) => form.get(name)
  return {
    id: isUuid(get('id')) ? get('id') : randomUUID(),
    touchpoint: get('touchpoint') === '' || isUuid(get('touchpoint')) ? get('touchpoint') : NOBODY,
    code: get('code'),
    channel: get('channel'),
    address: get('address'),
    on: get('on'),
    times: get('times'),
    kind: get('kind'),
  }
}

/** What the page of the journal shows. */
export async function journalView(work: Work, typed: Typed): Promise<JournalView> {
  const by = await byOf(work)
  const names = await thingNames(work)
  const nameOf = (id: string) => names.get(`person:${id}`) ?? names.get(`token:${id}`) ?? 'Сотрудник другого органа'
  const from = work.today.with({ day: 1 }).subtract({ months: 11 })
  const sums = await sumsByMonth(work, from, work.today)
  const batches = await listBatches(work, BATCHES)
  return {
    mayNote: mayDo('journal.write', by.roles),
    entries: processesOf(await listEntries(work)).flatMap((process) => process.entries),
    typed,
    months: byChannel(monthsBetween(from, work.today).toReversed(), sums, await channelsOfTouchpoints(work)),
    batches: batches.map((batch) => ({
      ...batch,
      who: nameOf(batch.madeBy),
      undoneWho: batch.undoneBy && nameOf(batch.undoneBy),
      mayUndo: whyNotPermitted('journal.undo', by, { madeBy: batch.madeBy }).length === 0,
    })),
    today: work.today,
    timeZone: work.body.timeZone,
  }
}
