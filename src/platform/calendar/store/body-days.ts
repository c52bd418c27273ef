import { sql } from 'kysely'
import type { DateColumn, MomentColumn } from '../../db/columns.ts'
import { type OfBody, tablesOf } from '../../db/tables.ts'
import type { Work } from '../../work.ts'
import type { BodyDay } from '../rules/calendar.ts'

interface CalendarTables {
  'platform.body_day': OfBody & {
    day: DateColumn
    kind: BodyDay['kind']
    why: string
    made_at: MomentColumn
    made_by: string
  }
}

const calendarTables = tablesOf<CalendarTables>

/** Days of the body's own, the earliest first. */
export async function bodyDays(work: Work): Promise<BodyDay[]> {
  const rows = await calendarTables(work)
    .selectFrom('platform.body_day')
    .select(['day', 'kind', 'why'])
    .orderBy('day')
    .execute()
  return rows.map(({ day, ...rest }) => ({ day: day.toString(), ...rest }))
}

/** @returns false where the day has been named before */
export async function addBodyDay(work: Work, { day, kind, why }: BodyDay): Promise<boolean> {
  const added = await calendarTables(work)
    .insertInto('platform.body_day')
    .values({ day, kind, why, made_at: work.now.toString(), made_by: work.by.id })
    .onConflict((conflict) => conflict.columns(['day']).doNothing())
    .returning('day')
    .executeTakeFirst()
  return added !== undefined
}

export async function removeBodyDay(work: Work, day: string): Promise<boolean> {
  const { numDeletedRows } = await calendarTables(work)
    .deleteFrom('platform.body_day')
    .where(sql<boolean>`day = ${day}::date`)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
