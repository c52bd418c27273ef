import { marksInMonth } from '#analysis'
import { appealsAtStake, calendarAlarm } from '#appeals'
import { ANY_ROLE, bodyCard, OPERATOR, staffNames } from '#identity'
import { type AtStake, measuresAtStake } from '#measures'
import type { Tile } from '#platform/html/tiles.tsx'
import { type Answer, show } from '#platform/http/answer.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import { dayAndMonth } from '#platform/i18n/dates.ts'
import { number } from '#platform/i18n/numbers.ts'
import { plural } from '#platform/i18n/plural.ts'
import type { Work } from '#platform/work.ts'
import { hasAnswers } from '#surveys'
import { amendmentsAtStake, listEntries } from '#touchpoints'
import { amendmentTiles } from './amendment-tiles.ts'
import { appealTiles } from './appeal-tiles.ts'
import { calendarTiles } from './calendar-tiles.ts'
import { HomePage } from './pages/home.tsx'
import { firstSteps } from './rules/first-steps.ts'

export const homeRoutes: readonly Route[] = [
  { method: 'GET', path: '/desk', may: staff('desk.read', [...ANY_ROLE, OPERATOR]), handle: showHome },
]

async function showHome(work: Work): Promise<Answer> {
  const is = (role: string) => work.by.roles.includes(role)
  const entries = await listEntries(work)
  const marks = is('analyst') || is('head') ? await marksInMonth(work) : undefined
  const tiles: Tile[] = [
    ...appealTiles(await appealsAtStake(work), work.by.roles),
    ...calendarTiles(await calendarAlarm(work)),
    ...(is('head') ? stakeTiles(await measuresAtStake(work)) : []),
    ...amendmentTiles(await amendmentsAtStake(work), work),
    ...(marks === undefined ? [] : [marksTile(marks, work)]),
    {
      href: '/desk/register',
      number: number(entries.length),
      words: plural(entries.length, POINTS),
      more: 'в перечне',
    },
  ]
  const steps = is('administrator')
    ? firstSteps({
        isNamed: (await bodyCard(work)).namedAt !== null,
        people: (await staffNames(work)).size,
        isTried: await hasAnswers(
          work,
          entries.map(({ touchpointId }) => touchpointId),
        ),
        tryCode: entries[0]?.code,
      })
    : []
  return show((frame) =>
    HomePage({ frame, today: capital(dayAndMonth(work.today, work.today)), tiles, firstSteps: steps }),
  )
}

const POINTS = { one: 'точка', few: 'точки', many: 'точек' }
const MARKS = { one: 'оценка', few: 'оценки', many: 'оценок' }

const PROBLEMS = { one: 'проблема', few: 'проблемы', many: 'проблем' }
const WAIT = { one: 'ждёт решения', few: 'ждут решения', many: 'ждут решения' }
const MEASURES = { one: 'мера', few: 'меры', many: 'мер' }

/** What burns comes first: measures whose date has passed, then those whose date is near, then what waits for a word. */
const stakeTiles = ({ overdue, soon, undecided, untold }: AtStake): Tile[] => [
  {
    href: '/desk/measures',
    number: number(overdue),
    words: plural(overdue, MEASURES),
    more: 'просрочено',
    heat: overdue > 0 ? 'hot' : undefined,
  },
  {
    href: '/desk/measures',
    number: number(soon),
    words: plural(soon, MEASURES),
    more: 'срок в ближайшие 7 дней',
    heat: soon > 0 ? 'warm' : undefined,
  },
  {
    href: '/desk/problems?state=stated',
    number: number(undecided),
    words: plural(undecided, PROBLEMS),
    more: plural(undecided, WAIT),
  },
  {
    href: '/desk/problems?state=not-told',
    number: number(untold),
    words: plural(untold, PROBLEMS),
    more: 'решено, а людям не сказали',
  },
]

const marksTile = (marks: number, { today }: Work): Tile => ({
  href: `/desk/analysis?period=${today.toString().slice(0, 7)}`,
  number: number(marks),
  words: plural(marks, MARKS),
  more: 'за этот месяц',
})

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
