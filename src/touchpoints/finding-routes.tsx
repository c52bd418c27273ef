import { ANY_ROLE } from '#identity'
import { CSV_TYPE, csv } from '#platform/documents/csv.ts'
import { type Answer, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { Work } from '#platform/work.ts'
import { readCoverage } from './actions/read-coverage.ts'
import { readFindings } from './actions/read-findings.ts'
import { FindingsPage, passedOverWords } from './pages/findings/findings.tsx'
import { mayDo, whyNotPermitted } from './rules/permissions.ts'
import { FINDING_KINDS, type FindingKind } from './terms/findings.ts'
import { CHANNELS } from './terms.ts'
import { byOf } from './who-acts.ts'

const may = staff('register.read', ANY_ROLE)

/** What the register lacks: a page, and the same as a table. */
export const findingRoutes: readonly Route[] = [
  { method: 'GET', path: '/desk/register/findings', may, handle: showFindings },
  { method: 'GET', path: '/desk/register/findings.csv', may, handle: findingsTable },
]

async function showFindings(work: Work, ask: Ask): Promise<Answer> {
  const findings = await readFindings(work)
  const months = await readCoverage(work, work.today.subtract({ months: 11 }), work.today)
  const by = await byOf(work)
  const kind = ask.query['kind'] ?? ''
  const view = {
    findings,
    months,
    today: work.today,
    roles: by.roles,
    only: Object.hasOwn(FINDING_KINDS, kind) ? (kind as FindingKind) : null,
    mayNote: mayDo('journal.write', by.roles),
    mayAct: ({ thing }: (typeof findings)[number]) =>
      whyNotPermitted('amendment.make', by, thing.unitId === undefined ? {} : { entryUnitIds: [thing.unitId] })
        .length === 0,
  }
  return show((frame) => <FindingsPage frame={frame} {...view} />)
}

async function findingsTable(work: Work): Promise<Answer> {
  const findings = await readFindings(work)
  const heads = [
    'Что не так',
    'Что нашли',
    'Почему это важно',
    'Точка',
    'Процесс',
    'Канал',
    'Адрес',
    'Замечание оставили',
  ]
  const rows = findings.map(({ kind, words, thing, passedOver }) => [
    FINDING_KINDS[kind].title,
    words,
    FINDING_KINDS[kind].why,
    thing.number,
    thing.process,
    thing.channel && CHANNELS[thing.channel].label,
    thing.address,
    passedOver ? passedOverWords(passedOver, work.today) : undefined,
  ])
  return { bytes: csv([heads, ...rows]), type: CSV_TYPE, name: `Чего не хватает перечню, ${work.today}.csv` }
}
