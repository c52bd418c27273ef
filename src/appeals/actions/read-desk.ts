import { readCalendar } from '#platform/calendar/read-calendar.ts'
import { addWorkingDays } from '#platform/calendar/rules/calendar.ts'
import { isUuid } from '#platform/uuid.ts'
import { personBehind, type Work } from '#platform/work.ts'
import { deskCursor, readDeskCursor } from '../rules/desk/desk-cursor.ts'
import { type QueueKey, SOON_WORKING_DAYS } from '../rules/desk/queues.ts'
import { soughtOf } from '../rules/desk/sought.ts'
import { contoursOf } from '../rules/permissions.ts'
import { countQueue, listQueue, placeOf } from '../store/queue.ts'
import { searchAppeals } from '../store/search.ts'
import { type DeskFilters, type DeskReader, type DeskRow, MOST_COUNTED } from '../terms/desk.ts'

export interface DeskAsk {
  queue: QueueKey
  filters: DeskFilters
  /** What is sought; empty: the queue as it stands. */
  q: string
  byMatch: boolean
  cursor: string
  most: number
}

/** A sheet of a queue, or of what was found. */
export interface DeskSheet {
  rows: readonly DeskRow[]
  /** How many stand before this sheet. */
  before: number
  /** Exact up to a thousand. */
  count: number
  isMoreThanCounted: boolean
  /** Filters or ranking went over the newest of what was found only. */
  isMore: boolean
  /** Nothing in what was typed can be looked for. */
  isTooCommon: boolean
  next: string | undefined
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Whose desk it is and which day it has: the contours of their roles, and no complaint about themselves or their unit. @clause K2.3, K5.4 */
export async function deskReader(work: Work): Promise<DeskReader> {
  const { now, today, by } = work
  const soonOn = addWorkingDays(await readCalendar(work), today, SOON_WORKING_DAYS)
  return {
    contours: contoursOf(by.roles),
    askerId: isUuid(personBehind(by)) ? personBehind(by) : NOBODY,
    unitId: by.unitId ?? NOBODY,
    days: { now, today, soonOn },
  }
}

/** One sheet of the desk. @clause M18b */
export async function readDesk(work: Work, reader: DeskReader, ask: DeskAsk): Promise<DeskSheet> {
  return ask.q.trim() === '' ? queueSheet(work, reader, ask) : foundSheet(work, reader, ask)
}

async function queueSheet(work: Work, reader: DeskReader, ask: DeskAsk): Promise<DeskSheet> {
  const place = readDeskCursor(ask.cursor)
  const rows = await listQueue(work, reader, { ...ask, below: place }, ask.most + 1)
  const shown = rows.slice(0, ask.most)
  const last = shown.at(-1)
  const before = place?.shown ?? 0
  const isLast = rows.length <= ask.most
  const count = isLast ? before + shown.length : await countQueue(work, reader, ask)
  return {
    rows: shown,
    before,
    count: Math.min(count, MOST_COUNTED),
    isMoreThanCounted: count > MOST_COUNTED,
    isMore: false,
    isTooCommon: false,
    next: isLast || !last ? undefined : deskCursor({ shown: before + shown.length, ...placeOf(ask.queue, last) }),
  }
}

/** What is found goes no deeper than the newest thousands, so its sheets are told apart by their place. */
async function foundSheet(work: Work, reader: DeskReader, ask: DeskAsk): Promise<DeskSheet> {
  const offset = /^\d{1,4}$/.test(ask.cursor) ? Number(ask.cursor) : 0
  const sought = soughtOf(ask.q)
  const found = await searchAppeals(work, reader, { ...ask, sought, offset }, ask.most + 1)
  const shown = found.rows.slice(0, ask.most)
  return {
    rows: shown,
    before: offset,
    count: Math.min(found.count, MOST_COUNTED),
    isMoreThanCounted: found.count > MOST_COUNTED,
    isMore: found.isMore,
    isTooCommon: found.isEmpty,
    next: found.rows.length > ask.most ? String(offset + shown.length) : undefined,
  }
}
