import { setImmediate } from 'node:timers/promises'
import type { Secrets } from '#platform/db/secrets.ts'
import { isPlain } from '#platform/i18n/plain-words.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { formHashOf } from './codes.ts'
import { importFormId } from './rules/imports/imported-submission.ts'
import { whyNotMapped } from './rules/imports/mapping.ts'
import { countsOf, readRows } from './rules/imports/read-rows.ts'
import { knownForms } from './store/imported.ts'
import type { ImportCounts, MessageImport, ReadRow } from './terms/imports.ts'

export interface MessagePreview {
  rows: readonly ReadRow[]
  counts: ImportCounts
  /** Why the file cannot be taken as it is. */
  hurdles: readonly Refusal[]
}

/** What taking a file would do now: every row beside what stands already. */
export async function previewMessages(
  work: Work,
  secrets: Pick<Secrets, 'receipts'>,
  { mapping, sheet, source }: MessageImport,
): Promise<MessagePreview> {
  const unmapped = whyNotMapped(mapping, sheet)
  const read =
    unmapped.length > 0 ? [] : readRows(sheet, mapping, { now: work.now, timeZone: work.body.timeZone, isPlain })
  await setImmediate()
  const hashOf = (externalId: string) => formHashOf(secrets, work.body.id, importFormId(source, externalId))
  const hashes = read.map(({ externalId, message, isKnown }) => (message && !isKnown ? hashOf(externalId) : undefined))
  const known = await knownForms(
    work,
    hashes.filter((hash) => hash !== undefined),
  )
  const rows = read.map((row, place): ReadRow => {
    const hash = hashes[place]
    return hash && known.has(hash.toString('hex')) ? { ...row, isKnown: true } : row
  })
  const counts = countsOf(rows)
  return { rows, counts, hurdles: [...unmapped, ...whyNotWhole(counts)] }
}

function whyNotWhole(counts: ImportCounts): Refusal[] {
  if (counts.stopped > 0)
    return [
      { field: '', why: 'Исправьте в файле строки с ошибками и загрузите его снова, или выберите другие столбцы' },
    ]
  return counts.new === 0 && counts.known > 0
    ? [{ field: '', why: 'Все сообщения этого файла уже взяты: нового в нём нет' }]
    : []
}
