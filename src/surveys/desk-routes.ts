import { RELIABILITY } from '#platform/figures/gate.ts'
import { isUnfinished, periodsUpTo, readPeriod } from '#platform/figures/lattice.ts'
import { type Answer, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import { dayOf } from '#platform/i18n/dates.ts'
import { monthOf, quarterOf } from '#platform/i18n/periods.ts'
import { normOn } from '#platform/norms.ts'
import type { Work } from '#platform/work.ts'
import { readPlaces } from '#touchpoints'
import { EXT_INFO } from './instruments/ext-info-v1.ts'
import { FIRST } from './instruments/first-edition.ts'
import { AnswersPage, type Choice } from './pages/desk/answers.tsx'
import { RatingsPage } from './pages/desk/ratings.tsx'
import { countsByQuestion, sheetsOf } from './rules/question-figures.ts'
import { ratedThings } from './rules/rated-things.ts'
import { stepsOf } from './rules/steps.ts'
import { type ListedEdition, listEditions } from './store/list-editions.ts'
import { readRatings } from './store/read-ratings.ts'
import { readValues } from './store/read-values.ts'
import { INSTRUMENT_NAMES } from './text.ru.ts'
import { showWords } from './words-desk.ts'

const READERS = ['analyst', 'head']

/** What clients say: one survey by its questions, words one by one, ratings of pages. */
export const deskRoutes = (): Route[] => [
  { method: 'GET', path: '/desk/answers', may: staff('figures.read', READERS), handle: showAnswers },
  { method: 'GET', path: '/desk/answers/words', may: staff('words.read', READERS), handle: showWords },
  { method: 'GET', path: '/desk/answers/ratings', may: staff('figures.read', READERS), handle: showRatings },
]

/** The instruments that touchpoints ask, or have asked. */
const AT_TOUCHPOINTS = [EXT_INFO, FIRST]

async function showAnswers(work: Work, { query }: Ask): Promise<Answer> {
  const editions = await listEditions(work, AT_TOUCHPOINTS)
  const edition = editions.find(({ id }) => id === query['edition']) ?? editions[0]
  const places = await readPlaces(work)
  const touchpointId = places.placeOf(query['touchpoint'] ?? '')?.touchpointId
  const touchpointIds = touchpointId === undefined ? undefined : places.familyOf(touchpointId)
  const months = readPeriod(query['period'] ?? '')
  const values = edition ? await readValues(work, { editionId: edition.id, touchpointIds, months }) : []
  const counts = countsByQuestion(values)
  const questions = edition?.questions ?? []
  return show((frame) =>
    AnswersPage({
      frame,
      edition: {
        chosen: edition?.id ?? '',
        options: editions.map((one) => ({ value: one.id, label: editionName(one, work) })),
      },
      period: periodChoice(months?.key, work),
      touchpoint: {
        chosen: touchpointId ?? '',
        options: [
          { value: '', label: 'Все точки' },
          ...places.processes
            .flatMap(({ entries }) => entries)
            .map(({ touchpointId: value, label }) => ({ value, label })),
        ],
      },
      steps: stepsOf(questions),
      counts,
      sheets: sheetsOf(questions, counts),
      reliability: normOn(RELIABILITY, work.today),
      wordsOf: (question) =>
        `/desk/answers/words?${new URLSearchParams({ question, ...(touchpointId ? { touchpoint: touchpointId } : {}) })}`,
    }),
  )
}

/** «Информация и обращения, № 2», and since when it is closed. */
function editionName({ instrument, number, closedAt }: ListedEdition, { today, body }: Work): string {
  const name = `${INSTRUMENT_NAMES[instrument] ?? instrument}, № ${number}`
  if (!closedAt) return name
  return `${name}, закрыто ${dayOf(closedAt.toZonedDateTimeISO(body.timeZone).toPlainDate(), today)}`
}

async function showRatings(work: Work, { query }: Ask): Promise<Answer> {
  const months = readPeriod(query['period'] ?? '')
  const reliability = normOn(RELIABILITY, work.today)
  const things = ratedThings(await readRatings(work, months), reliability)
  return show((frame) => RatingsPage({ frame, period: periodChoice(months?.key, work), things, reliability }))
}

/** All the time, or the quarters and months of the last year. */
function periodChoice(chosen: string | undefined, { today }: Work): Choice {
  const unfinished = (key: string) => (isUnfinished(key, today) ? ', неполный' : '')
  const { quarters, months } = periodsUpTo(today)
  return {
    chosen: chosen ?? '',
    options: [
      { value: '', label: 'За всё время' },
      ...quarters.map((value) => ({ value, label: `${quarterOf(value)}${unfinished(value)}` })),
      ...months.map((value) => ({ value, label: `${monthOf(value)}${unfinished(value)}` })),
    ],
  }
}
