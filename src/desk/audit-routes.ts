import { Temporal } from 'temporal-polyfill'
import { type AuditEntry, checkSeals, type EntryFilter, listEntries } from '#audit'
import { thingNames } from '#identity'
import { type Answer, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import { dateAndTime } from '#platform/i18n/dates.ts'
import type { Work } from '#platform/work.ts'
import { type AuditLine, AuditPage } from './pages/audit.tsx'
import { ACTS, actorChoices, actorWords, actWords, fieldWords, thingWords } from './rules/acts.ts'

const A_PAGE = 50

export const auditRoutes: readonly Route[] = [
  { method: 'GET', path: '/desk/audit', may: staff('audit.read', ['administrator']), handle: showAudit },
]

async function showAudit(work: Work, { query }: Ask): Promise<Answer> {
  const typed = { who: query['who'] ?? '', act: query['act'] ?? '', from: query['from'] ?? '', to: query['to'] ?? '' }
  const names = await thingNames(work)
  const found = await listEntries(work, filterOf(typed, query['before'], work.body.timeZone), A_PAGE + 1)
  const entries = found.slice(0, A_PAGE)
  const check = query['check'] ? await checkSeals(work) : undefined
  const older = new URLSearchParams({ ...typed, before: String(entries.at(-1)?.id ?? '') })
  return show((frame) =>
    AuditPage({
      frame,
      lines: entries.map((entry) => lineOf(entry, names, work)),
      typed,
      actors: actorChoices(names),
      acts: Object.entries(ACTS).map(([value, label]) => ({ value, label })),
      more: found.length > entries.length ? `/desk/audit?${older}` : undefined,
      check,
    }),
  )
}

function filterOf(
  { who, act, from, to }: Record<'who' | 'act' | 'from' | 'to', string>,
  before: string | undefined,
  zone: string,
): EntryFilter {
  const since = dayIn(from)?.toZonedDateTime(zone).toInstant()
  const until = dayIn(to)?.add({ days: 1 }).toZonedDateTime(zone).toInstant()
  return {
    ...(who ? { actorId: who } : {}),
    ...(act ? { act } : {}),
    ...(since ? { from: since } : {}),
    ...(until ? { before: until } : {}),
    ...(before && /^\d{1,15}$/.test(before) ? { olderThan: Number(before) } : {}),
  }
}

/** A date as the browser gives it; anything else filters nothing. */
function dayIn(text: string): Temporal.PlainDate | undefined {
  try {
    return /^2[01]\d{2}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text) : undefined
  } catch {
    return undefined
  }
}

const lineOf = (
  { at, actorKind, actorId, act, thing, fields }: AuditEntry,
  names: ReadonlyMap<string, string>,
  work: Work,
): AuditLine => ({
  when: dateAndTime(at, work.body.timeZone, work.today),
  who: actorWords(actorKind, actorId, names),
  what: actWords(act),
  thing: thingWords(thing, names),
  fields: fieldWords(fields, thing),
})
