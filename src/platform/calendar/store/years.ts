import { sql } from 'kysely'
import { tablesOf } from '../../db/tables.ts'
import type { Work } from '../../work.ts'
import type { CalendarYear } from '../rules/years.ts'

// Years of the country belong to no body: these statements are written out, and the calendar of all bodies is one.

export interface LoadedYear extends CalendarYear {
  /** The name of the file, or «api». */
  source: string
  version: number
}

/** Years that were loaded over those that come with the product. */
export async function loadedYears(work: Work): Promise<LoadedYear[]> {
  const { rows } = await sql<LoadedYear>`
    select year, off::text[] as off, short::text[] as short, working::text[] as working, source, version
    from platform.calendar_year order by year`.execute(tablesOf(work))
  return rows
}

/** @returns false where somebody has loaded the year since; 0 is a year that nobody had loaded */
export async function saveYear(
  work: Work,
  { year, off, short, working }: CalendarYear,
  { source, seen }: { source: string; seen?: number | undefined },
): Promise<boolean> {
  const { rows } = await sql`
    insert into platform.calendar_year as y (year, off, short, working, source, loaded_at, loaded_by)
    values (${year}, ${[...off]}::date[], ${[...short]}::date[], ${[...working]}::date[], ${source}, ${work.now.toString()}, ${work.by.id})
    on conflict (year) do update set off = excluded.off, short = excluded.short, working = excluded.working,
      source = excluded.source, loaded_at = excluded.loaded_at, loaded_by = excluded.loaded_by, version = y.version + 1
    where ${seen ?? null}::integer is null or y.version = ${seen ?? null}::integer
    returning year`.execute(tablesOf(work))
  return rows.length > 0
}
