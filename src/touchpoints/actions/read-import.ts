import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { readFormFile, type SentFile } from '../exchange/read-file.ts'
import { whyNotPermitted } from '../rules/permissions.ts'
import { insertImport } from '../store/imports.ts'
import { whyNotUnit } from '../which-unit.ts'
import { byOf } from '../who-acts.ts'

export interface BroughtFile {
  file: SentFile | undefined
  /** Whose amendments its rows will be. */
  unitId: string | null
}

/** Reads a file of the form and keeps it to be looked at: nothing is proposed yet. @returns the id of the import */
export async function readImport(work: Work, { file, unitId }: BroughtFile): Promise<Outcome<string>> {
  const refusals = [
    ...whyNotPermitted('import.make', await byOf(work), { unitId }),
    ...(await whyNotUnit(work, unitId)),
    ...(file ? [] : [{ field: 'file', why: 'Выберите файл' }]),
  ]
  if (!file || refusals.length > 0) return refuse(...refusals)
  const read = await readFormFile(file)
  if ('refused' in read) return read

  const id = await insertImport(work, read.done, { fileName: nameOf(file, read.done.form), unitId })
  await record(work, 'import.made', `import:${id}`, ['unit_id'])
  return done(id)
}

const LONGEST_NAME = 200

/** As it was called, for whoever looks for it again; a program need not say. */
const nameOf = ({ name }: SentFile, form: string): string =>
  name
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
    .slice(-LONGEST_NAME) || `перечень.${form}`
