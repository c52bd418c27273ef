import { type OfBody, tablesOf } from '../db/tables.ts'
import type { Announcement, Work } from '../work.ts'

interface AnnouncementTables {
  'platform.announcement': OfBody & { event: string }
}

/** What happened to many at once, in one statement: jobs follow within a second, and no commit waits for their queue. */
export async function announceMany(work: Work, events: readonly Announcement[]): Promise<void> {
  if (events.length === 0) return
  await tablesOf<AnnouncementTables>(work)
    .insertInto('platform.announcement')
    .values(events.map((event) => ({ event: JSON.stringify(event) })))
    .execute()
}
