import type { Generated } from 'kysely'
import type { MaybeMomentColumn, MomentColumn } from '../../db/columns.ts'
import { type OfBody, tablesOf } from '../../db/tables.ts'

interface MailTables {
  'platform.letter': OfBody & {
    id: Generated<string>
    recipient: string | null
    subject: string | null
    words: string | null
    made_at: MomentColumn
    sent_at: MaybeMomentColumn
    given_up_at: MaybeMomentColumn
  }
}

export const mailTables = tablesOf<MailTables>
