import { ANY_ROLE, ownUnit, thingNames } from '#identity'
import { type Answer, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import { dateAndTime, dayAndMonth } from '#platform/i18n/dates.ts'
import type { Work } from '#platform/work.ts'
import { type ErrandRow, ErrandsPage } from './pages/queue/errands.tsx'
import { numberWords } from './rules/numbers.ts'
import { type ErrandLine, myErrands } from './store/my-errands.ts'

const MOST = 200

/** What a person is asked to do by a date. Who works no appeals sees the errand alone. */
export const errandListRoutes: readonly Route[] = [
  { method: 'GET', path: '/desk/errands', may: staff('errands.see', ANY_ROLE), handle: showErrands },
]

async function showErrands(work: Work, { query }: Ask): Promise<Answer> {
  const lines = await myErrands(work, { personId: work.by.id, unitId: await ownUnit(work) }, MOST + 1)
  const names = await thingNames(work)
  const shown = lines.slice(0, MOST)
  const passed = (line: ErrandLine) => line.dueOn.toString() < work.today.toString()
  const isToday = (line: ErrandLine) => line.dueOn.equals(work.today)
  const groups = [
    { title: 'Срок прошёл', rows: shown.filter(passed) },
    { title: 'Срок сегодня', rows: shown.filter(isToday) },
    { title: 'Есть время', rows: shown.filter((line) => !passed(line) && !isToday(line)) },
  ]
  const view = {
    groups: groups
      .filter(({ rows }) => rows.length > 0)
      .map(({ title, rows }) => ({ title, rows: rows.map((line) => rowOf(work, line, names)) })),
    isCut: lines.length > MOST,
    said: query['said'] ? 'Отметили исполнение. Тот, кто поручил, видит ваш отчёт.' : undefined,
  }
  return show((frame) => <ErrandsPage frame={frame} {...view} />)
}

function rowOf({ today, by, body }: Work, line: ErrandLine, names: ReadonlyMap<string, string>): ErrandRow {
  const left = line.dueOn.since(today, { largestUnit: 'days' }).days
  return {
    href: `/desk/errands/${line.id}`,
    number: numberWords(line),
    words: line.words,
    due: {
      kind: left < 0 ? 'over' : left === 0 ? 'day' : 'ahead',
      words: left === 0 ? 'сегодня' : dayAndMonth(line.dueOn, today),
    },
    whose: line.personId === by.id ? 'вам' : (names.get(`unit:${line.unitId}`) ?? 'подразделению'),
    from: `${names.get(`person:${line.madeBy}`) ?? names.get(`token:${line.madeBy}`) ?? 'Отклик'}, ${dateAndTime(line.madeAt, body.timeZone, today)}`,
  }
}
