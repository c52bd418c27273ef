import { record } from '#audit'
import { CSV_TYPE, csv } from '#platform/documents/csv.ts'
import { type Answer, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { Work } from '#platform/work.ts'
import { deskTable } from './desk-table.ts'
import { deskView } from './desk-view.ts'
import { DeskListPage } from './pages/queue/desk.tsx'
import { APPEAL_ACTS } from './rules/permissions.ts'

const SEE = staff('appeals.see', APPEAL_ACTS['appeal.see'])
/** A table of thousands takes a second of the database. */
const TABLES_A_MINUTE = 10

/** The desk: queues by what burns, and search. */
export const queueRoutes: readonly Route[] = [
  { method: 'GET', path: '/desk/appeals', may: SEE, handle: showDesk },
  { method: 'GET', path: '/desk/appeals/table.csv', may: SEE, perMinute: TABLES_A_MINUTE, handle: giveTable },
]

async function showDesk(work: Work, { query }: Ask): Promise<Answer> {
  const view = await deskView(work, query)
  return show((frame) => <DeskListPage frame={frame} {...view} />)
}

async function giveTable(work: Work, { query }: Ask): Promise<Answer> {
  const rows = await deskTable(work, query)
  await record(work, 'appeals.exported', `appeals:${work.body.id}`)
  return { bytes: csv(rows), type: CSV_TYPE, name: `Обращения на ${work.today}.csv` }
}
