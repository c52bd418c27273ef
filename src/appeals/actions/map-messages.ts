import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdMessages } from '../hold-messages.ts'
import { whyNotMapped } from '../rules/imports/mapping.ts'
import { saveMapping } from '../store/imports.ts'
import type { Mapping } from '../terms/imports.ts'

/** Says which column is what, for this file and the next ones of its source. @clause K2.4 */
export async function mapMessages(work: Work, id: string, mapping: Mapping): Promise<Outcome<void>> {
  const { file, refused } = await holdMessages(work, id, 'held')
  const taken =
    file.takenAt || file.taking
      ? [{ field: '', why: 'Сообщения этого файла уже взяты или их берут. Загрузите следующий' }]
      : []
  const refusals = [...refused, ...taken, ...whyNotMapped(mapping, file.sheet)]
  if (refusals.length > 0) return refuse(...refusals)
  await saveMapping(work, id, mapping)
  await record(work, 'messages.mapped', `appeal-import:${id}`)
  return done(undefined)
}
