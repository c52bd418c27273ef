import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import type { Edition } from '../terms.ts'
import { surveyTables } from './tables.ts'

export interface ListedEdition extends Edition {
  openedAt: Temporal.Instant
  /** None while links still lead to it. */
  closedAt: Temporal.Instant | null
}

/** Editions of these instruments: those that are open first, then the newest. */
export const listEditions = (work: Work, instruments: readonly string[]): Promise<ListedEdition[]> =>
  surveyTables(work)
    .selectFrom('surveys.edition')
    .select(['id', 'instrument', 'number', 'questions', 'opened_at as openedAt', 'closed_at as closedAt'])
    .where('instrument', 'in', [...instruments])
    .orderBy('closed_at', (closed) => closed.desc().nullsFirst())
    .orderBy('number', 'desc')
    .execute()
