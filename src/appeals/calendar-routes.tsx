import { Temporal } from 'temporal-polyfill'
import { ANY_ROLE, isOnlyBody, OPERATOR } from '#identity'
import { MOST_YEAR_BYTES, readYear as readYearFile } from '#platform/calendar/files/read-year.ts'
import type { BodyDay } from '#platform/calendar/rules/calendar.ts'
import { changedDays, countsOfYear } from '#platform/calendar/rules/year-changes.ts'
import type { CalendarYear } from '#platform/calendar/rules/years.ts'
import { bodyDays } from '#platform/calendar/store/body-days.ts'
import { type Answer, again, Forbidden, NotFound, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { loadYear } from './actions/load-year.ts'
import { nameBodyDay, takeBodyDayBack } from './actions/name-body-day.ts'
import { readYear } from './actions/read-years.ts'
import { calendarView } from './calendar-view.ts'
import { type OwnDay, RemoveDayPage } from './pages/calendar/body-days.tsx'
import { CalendarPage, SAID, type Said } from './pages/calendar/calendar.tsx'
import { YearPreviewPage, type YearPreviewView } from './pages/calendar/year-preview.tsx'
import { isDayKind, whyNotCountry } from './rules/calendar-acts.ts'
import { APPEAL_ACTS } from './rules/permissions.ts'

const PATH = '/desk/calendar'
const SEE = staff('calendar.see', [...ANY_ROLE, OPERATOR])
const LOAD = staff('calendar.load', ['administrator', OPERATOR])
const OWN = staff('calendar.change', APPEAL_ACTS['calendar.change'])
const FILES_A_MINUTE = 20

/** The production calendar, for people: looked at, loaded from a file, and the body's own days. */
export const calendarRoutes: readonly Route[] = [
  { method: 'GET', path: PATH, may: SEE, handle: showCalendar },
  {
    method: 'POST',
    path: `${PATH}/files`,
    may: LOAD,
    uploads: { mostBytes: MOST_YEAR_BYTES },
    perMinute: FILES_A_MINUTE,
    handle: lookInto,
  },
  { method: 'POST', path: `${PATH}/years/:year`, may: LOAD, handle: load },
  { method: 'POST', path: `${PATH}/days`, may: OWN, handle: nameDay },
  { method: 'GET', path: `${PATH}/days/:day/removal`, may: OWN, handle: askToRemove },
  { method: 'POST', path: `${PATH}/days/:day/removal`, may: OWN, handle: remove },
]

async function showCalendar(work: Work, { query }: Ask): Promise<Answer> {
  const said = query['said'] ?? ''
  const view = await calendarView(work, {
    year: /^2[01]\d\d$/.test(query['year'] ?? '') ? Number(query['year']) : work.today.year,
    said: Object.hasOwn(SAID, said) ? (said as Said) : undefined,
  })
  return show((frame) => <CalendarPage frame={frame} view={view} />)
}

async function refused(work: Work, form: 'file' | 'day', why: readonly Refusal[], typed?: BodyDay): Promise<Answer> {
  const view = await calendarView(work, { year: work.today.year, typed, refused: { form, why } })
  return again((frame) => <CalendarPage frame={frame} view={view} />)
}

async function lookInto(work: Work, { files }: Ask): Promise<Answer> {
  const whyNot = whyNotCountry(work.by.roles, { isOnly: await isOnlyBody(work), operator: OPERATOR })
  if (whyNot.length > 0) return refused(work, 'file', whyNot)
  const { file } = files
  if (!file) return refused(work, 'file', [{ field: 'file', why: 'Выберите файл на своём компьютере' }])
  const read = await readYearFile(file.bytes)
  if ('refused' in read) return refused(work, 'file', read.refused)
  const view = await previewOf(work, read.done, file.name)
  return show((frame) => <YearPreviewPage frame={frame} view={view} />)
}

async function previewOf(work: Work, given: CalendarYear, source: string): Promise<YearPreviewView> {
  const stands = await readYear(work, given.year)
  const changes = changedDays(stands, given)
  return { given, source, seen: stands?.version ?? 0, changes, counts: countsOfYear(given) }
}

async function load(work: Work, { params, form }: Ask): Promise<Answer> {
  const list = (name: string) => form.get(name).split(' ').filter(Boolean).slice(0, MOST_DAYS)
  const given = { year: Number(params['year']), off: list('off'), short: list('short'), working: list('working') }
  const seen = /^\d{1,9}$/.test(form.get('version')) ? Number(form.get('version')) : -1
  const source = form.get('source').slice(0, MOST_NAME) || 'файл'
  const outcome = await loadYear(work, given, { source, seen })
  if ('done' in outcome) return see(`${PATH}?year=${given.year}&said=loaded`)
  if (outcome.refused.some(({ field }) => field !== '')) return refused(work, 'file', outcome.refused)
  const view = { ...(await previewOf(work, given, source)), refused: outcome.refused }
  return again((frame) => <YearPreviewPage frame={frame} view={view} />)
}

const MOST_DAYS = 366
const MOST_NAME = 200

async function nameDay(work: Work, { form }: Ask): Promise<Answer> {
  const kind = form.get('kind')
  const named = { day: form.get('day'), kind: kind as BodyDay['kind'], why: form.get('why') }
  const outcome = await nameBodyDay(work, named)
  if ('done' in outcome) return see(`${PATH}?year=${named.day.slice(0, 4)}&said=named`)
  return refused(work, 'day', outcome.refused, isDayKind(kind) ? named : { ...named, kind: 'off' })
}

/** @throws NotFound */
async function ownDay(work: Work, { params }: Ask): Promise<OwnDay> {
  const own = (await bodyDays(work)).find(({ day }) => day === params['day'])
  if (!own) throw new NotFound()
  return { ...own, day: Temporal.PlainDate.from(own.day) }
}

async function askToRemove(work: Work, ask: Ask): Promise<Answer> {
  const own = await ownDay(work, ask)
  return show((frame) => <RemoveDayPage frame={frame} own={own} today={work.today} />)
}

async function remove(work: Work, ask: Ask): Promise<Answer> {
  const { day } = await ownDay(work, ask)
  const outcome = await takeBodyDayBack(work, day.toString())
  if (!outcome) throw new NotFound()
  if ('refused' in outcome) throw new Forbidden()
  return see(`${PATH}?year=${day.year}&said=removed`)
}
