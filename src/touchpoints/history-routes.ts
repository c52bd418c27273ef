import { thingNames } from '#identity'
import { CSV_TYPE, csv } from '#platform/documents/csv.ts'
import { type Answer, again, NotFound, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import { dateAndTime, fullDay } from '#platform/i18n/dates.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { changesPage } from './pages/history/changes.tsx'
import { historyPage } from './pages/history/history.tsx'
import type { Known } from './pages/history/knot.tsx'
import { changesOf } from './rules/changes.ts'
import { changesTable } from './rules/changes-table.ts'
import { whoIncluded } from './rules/history-words.ts'
import { REGISTER_ACTS } from './rules/permissions.ts'
import { type Days, readDays } from './rules/reading/changed-days.ts'
import { amendmentNumbers } from './store/amendment-numbers.ts'
import { lastNames } from './store/last-names.ts'
import { listVersions, listVersionsBetween } from './store/list-versions.ts'
import type { PlacedVersion } from './terms/history.ts'

const READS = staff('register.read', REGISTER_ACTS['register.read'])

/** What became of the register and of each entry. @clause M6 */
export const historyRoutes: readonly Route[] = [
  { method: 'GET', path: '/desk/register/changes', may: READS, handle: showChanges },
  { method: 'GET', path: '/desk/register/changes.csv', may: READS, perMinute: 60, handle: giveChanges },
  { method: 'GET', path: '/desk/touchpoints/:touchpointId/history', may: READS, handle: showHistory },
]

const daysIn = ({ query }: Ask, work: Work) => readDays(query['from'] ?? '', query['to'] ?? '', work.today)

const changesIn = async (work: Work, { from, to }: Days) => changesOf(await listVersionsBetween(work, from, to), from)

async function showChanges(work: Work, ask: Ask): Promise<Answer> {
  const days = daysIn(ask, work)
  const changes = 'done' in days ? await changesIn(work, days.done) : []
  const page = changesPage({
    typed:
      'done' in days
        ? { from: days.done.from.toString(), to: days.done.to.toString() }
        : { from: ask.query['from'] ?? '', to: ask.query['to'] ?? '' },
    refused: 'refused' in days ? days.refused : [],
    days: 'done' in days ? { from: fullDay(days.done.from), to: fullDay(days.done.to) } : undefined,
    changes,
    known: await knownOf(
      work,
      changes.flatMap(({ since }) => since),
    ),
    roles: work.by.roles,
    when: whenIn(work),
  })
  return 'refused' in days ? again(page) : show(page)
}

async function giveChanges(work: Work, ask: Ask): Promise<Answer> {
  const days = daysIn(ask, work)
  if ('refused' in days) return showChanges(work, ask)
  const names = await thingNames(work)
  const table = changesTable(await changesIn(work, days.done), (version) => whoIncluded(version, names))
  const { from, to } = days.done
  return { bytes: csv(table), type: CSV_TYPE, name: `Что изменилось в перечне ${from} — ${to}.csv` }
}

async function showHistory(work: Work, { params, query }: Ask): Promise<Answer> {
  const id = params['touchpointId'] ?? ''
  const versions = isUuid(id) ? await listVersions(work, id.toLowerCase()) : []
  if (versions.length === 0) throw new NotFound()
  const asked = query['from'] !== undefined || query['to'] !== undefined
  const [from, to] = [query['from'], query['to']].map((number) =>
    versions.find((version) => String(version.number) === number),
  )
  const compared = from && to && from !== to ? ([from, to] as const) : undefined
  return show(
    historyPage({
      versions,
      known: await knownOf(work, versions),
      compared,
      why: asked && !compared ? whyNot(from, to) : undefined,
      when: whenIn(work),
    }),
  )
}

const whyNot = (from: PlacedVersion | undefined, to: PlacedVersion | undefined) =>
  from && from === to ? 'Выберите две разные версии' : 'Такой версии у точки нет. Выберите две из списка'

const whenIn =
  ({ body, today }: Work) =>
  ({ includedAt }: PlacedVersion) =>
    dateAndTime(includedAt, body.timeZone, today)

async function knownOf(work: Work, versions: readonly PlacedVersion[]): Promise<Known> {
  const present = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
  return {
    names: await thingNames(work),
    amendments: await amendmentNumbers(work, present(versions.map(({ amendmentId }) => amendmentId))),
    entries: await lastNames(work, present(versions.map(({ successorId }) => successorId))),
  }
}
