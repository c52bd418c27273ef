import { createHash, randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { record } from '#audit'
import { guessText } from '#platform/documents/read/guess-text.ts'
import { dateAndTime } from '#platform/i18n/dates.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { JournalSum, MOST_LINES, whyNotTaken } from '../rules/journal/adding-up.ts'
import { journalLines } from '../rules/journal/lines.ts'
import { whyNotPermitted } from '../rules/permissions.ts'
import { batchOfContent, insertBatch } from '../store/journal-batches.ts'
import { insertCounters, touchpointsByCode } from '../store/journal-counters.ts'
import { sourceOf, type WrongLine } from '../terms/journal.ts'
import { byOf } from '../who-acts.ts'

export interface JournalFile {
  name: string
  bytes: Buffer
}

export interface TakenIn {
  id: string
  rows: number
  interactions: number
}

/** Other visitors are served between so many lines. */
const LINES_AT_ONCE = 1_000

/** Takes a file of interactions in, whole or not at all; the same file counts once. @clause M7, M11 */
export async function importInteractions(work: Work, file: JournalFile): Promise<Outcome<TakenIn>> {
  const notPermitted = whyNotPermitted('journal.write', await byOf(work))
  if (notPermitted.length > 0) return refuse(...notPermitted)
  const contentHash = createHash('sha256').update(file.bytes).digest()
  const before = await batchOfContent(work, contentHash)
  if (before) return refuse({ field: 'file', why: takenBefore(work, before.madeAt) })

  const read = await readFile(work, file.bytes)
  if ('refused' in read) return read
  const { rows, interactions, counters, days } = read.done
  const batch = { id: randomUUID(), kind: 'import', about: '', fileName: file.name.slice(0, 200), contentHash } as const
  const [firstOn = '', lastOn = ''] = [days[0], days.at(-1)]
  const isNew = await insertBatch(work, { ...batch, rows, interactions, firstOn, lastOn })
  if (!isNew)
    return refuse({ field: 'file', why: takenBefore(work, (await batchOfContent(work, contentHash))?.madeAt) })
  await insertCounters(work, sourceOf(batch), counters)
  await record(work, 'interactions.imported', `journal:${batch.id}`)
  return done({ id: batch.id, rows, interactions })
}

async function readFile(work: Work, bytes: Buffer): Promise<Outcome<JournalSum>> {
  const text = guessText(bytes)
  if (text === undefined)
    return refuse({ field: 'file', why: 'Это не таблица csv. Сохраните таблицу в формате csv и пришлите её' })
  const byCode = new Map((await touchpointsByCode(work)).map(({ code, ...touchpoint }) => [code, touchpoint]))
  const sum = new JournalSum()
  const wrong: WrongLine[] = []
  let lines = 0
  for (const line of journalLines(text, { today: work.today, byCode })) {
    if ('noted' in line) sum.add(line.noted)
    if ('wrong' in line) wrong.push(line.wrong)
    lines++
    if (lines > MOST_LINES)
      return refuse({ field: 'file', why: 'В файле больше 100 000 строк. Разделите его на части' })
    if (lines % LINES_AT_ONCE === 0) await setImmediate()
  }
  const refused = whyNotTaken(sum, wrong)
  return refused.length > 0 ? refuse(...refused) : done(sum)
}

const takenBefore = ({ body, today }: Work, at: Parameters<typeof dateAndTime>[0] | undefined): string =>
  `Этот файл уже взяли${at ? ` ${dateAndTime(at, body.timeZone, today)}` : ''}. Он есть в списке ниже; если взяли по ошибке, отмените его и пришлите снова`
