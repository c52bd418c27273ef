import { NotFound } from '#platform/http/answer.ts'
import type { Refusal } from '#platform/outcome.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { whyNotPermitted } from './rules/permissions.ts'
import { findImport } from './store/imports.ts'
import type { MessageImport } from './terms/imports.ts'

export interface HeldMessages {
  file: MessageImport
  /** Why whoever acts may not take it. */
  refused: readonly Refusal[]
}

/** A file of another system, held until the work ends where somebody acts on it. @throws NotFound */
export async function holdMessages(work: Work, id: string, held?: 'held'): Promise<HeldMessages> {
  const file = isUuid(id) ? await findImport(work, id, held) : undefined
  const refused = whyNotPermitted('import.take', work.by, { contour: 'external' })
  if (!file || refused.length > 0) throw new NotFound()
  return { file, refused }
}
