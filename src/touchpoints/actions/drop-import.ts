import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdImport } from '../hold-import.ts'
import { importStateOf } from '../rules/exchange/taking.ts'
import { markDropped } from '../store/imports.ts'

const TAKEN = { field: '', why: 'Строки этого файла уже на проверке. Отзовите те правки, которые не нужны' }

/** Puts a file aside that was read and not taken. */
export async function dropImport(work: Work, id: string): Promise<Outcome<void>> {
  const { file, refused } = await holdImport(work, id, 'import.remove')
  if (refused.length > 0) return refuse(...refused)
  const state = importStateOf(file)
  if (state === 'taken') return refuse(TAKEN)
  if (state === 'dropped') return done(undefined)

  await markDropped(work, id)
  await record(work, 'import.dropped', `import:${id}`)
  return done(undefined)
}
