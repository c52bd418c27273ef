import { NotFound } from '#platform/http/answer.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { whyNotPermitted } from './rules/permissions.ts'
import { findAmendment } from './store/amendments.ts'
import type { Amendment } from './terms/amendments.ts'
import { byOf } from './who-acts.ts'

/** The amendment in an address; one of another body is none, nor is one that whoever asks may not see. @throws NotFound */
export async function visibleAmendment(work: Work, id = ''): Promise<Amendment> {
  const amendment = isUuid(id) ? await findAmendment(work, id) : undefined
  if (!amendment) throw new NotFound()
  const about = { unitId: amendment.unitId, isIncluded: amendment.includedAt !== null }
  if (whyNotPermitted('amendment.see', await byOf(work), about).length > 0) throw new NotFound()
  return amendment
}
