import { sql } from 'kysely'
import type { Contour } from '#clients'
import type { Work } from '#platform/work.ts'
import { notAbout } from './not-about.ts'
import { appealTables } from './tables.ts'

const BEGINNING = 90

export interface OfClient {
  clientId: string
  contours: readonly Contour[]
  most: number
}

/** The newest first, of contours that whoever asks works, and none that is a complaint against them. */
export async function appealsOfOne(work: Work, { clientId, contours, most }: OfClient) {
  if (contours.length === 0) return []
  return appealTables(work)
    .selectFrom('appeals.appeal')
    .select(['id', 'year', 'number', 'channel', 'kind', 'regime', 'rating', 'received_on as receivedOn'])
    .select(['registered_at as registeredAt', 'assigned_at as assignedAt', 'answered_at as answeredAt'])
    .select(['redirected_at as redirectedAt', 'left_at as leftAt', 'withdrawn_at as withdrawnAt'])
    .select(sql<string>`left(words, ${BEGINNING})`.as('beginning'))
    .where('client_id', '=', clientId)
    .where('contour', 'in', contours)
    .where(notAbout(work))
    .orderBy('received_on', 'desc')
    .orderBy('number', 'desc')
    .limit(most)
    .execute()
}
