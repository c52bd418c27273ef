import { NotFound } from '#platform/http/answer.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { type By, type RegisterAct, whyNotPermitted } from './rules/permissions.ts'
import { findImport } from './store/imports.ts'
import type { Import } from './terms/imports.ts'
import { byOf } from './who-acts.ts'

export interface HeldImport {
  file: Import
  by: By
  /** Why whoever acts may not do this. */
  refused: readonly Refusal[]
}

/** The import, held until the work ends. One that may not be seen is not there. @throws NotFound */
export async function holdImport(work: Work, id: string, act: RegisterAct): Promise<HeldImport> {
  const file = await findImport(work, id, act === 'import.see' ? undefined : 'held')
  const by = await byOf(work)
  if (!file || whyNotPermitted('import.see', by, { unitId: file.unitId }).length > 0) throw new NotFound()
  return { file, by, refused: whyNotPermitted(act, by, { unitId: file.unitId }) }
}
