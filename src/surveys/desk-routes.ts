import { DISCLOSURE, hiddenGroups, RELIABILITY } from '#platform/figures/gate.ts'
import { type Answer, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import { monthOf, quarterOf } from '#platform/i18n/periods.ts'
import { normOn } from '#platform/norms.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { OVERALL } from './instruments/first-edition.ts'
import { FiguresPage } from './pages/desk/figures.tsx'
import { WordsPage } from './pages/desk/words.tsx'
import { isUnfinished, periodsUpTo, readPeriod } from '#platform/figures/lattice.ts'
import { satisfactionOf } from './rules/satisfaction.ts'
import { readMarks } from './store/read-marks.ts'
import { countWords, readWords } from './store/read-words.ts'
import { nameOf } from './text.ru.ts'
import { touchpointNames } from './touchpoint-names.ts'

const READERS = ['analyst', 'head']
const WORDS_A_PAGE = 25

/** What clients say: figures through the gate, words one by one. */
export const deskRoutes = (): Route[] => [
  { method: 'GET', path: '/desk/answers', may: staff('figures.read', READERS), handle: showFigures },
  { method: 'GET', path: '/desk/answers/words', may: staff('words.read', READERS), handle: showWords },
]

async function showFigures(work: Work, { query }: Ask): Promise<Answer> {
  const period = readPeriod(query['period'] ?? '')
  const marks = await readMarks(work, OVERALL, period)
  const names = await touchpointNames(work)
  const reliability = normOn(RELIABILITY, work.today)
  const satisfaction = satisfactionOf(marks, reliability)
  const { quarters, months } = periodsUpTo(work.today)
  const options = [
    { value: '', label: 'За всё время' },
    ...quarters.map((value) => ({ value, label: `${quarterOf(value)}${unfinished(value, work)}` })),
    ...months.map((value) => ({ value, label: `${monthOf(value)}${unfinished(value, work)}` })),
  ]
  return show((frame) =>
    FiguresPage({ frame, satisfaction, reliability, names, period: { chosen: period?.key ?? '', options } }),
  )
}

const unfinished = (period: string, { today }: Work): string => (isUnfinished(period, today) ? ', неполный' : '')

async function showWords(work: Work, { query }: Ask): Promise<Answer> {
  const names = await touchpointNames(work)
  const sizes = await countWords(work)
  const named = namedTouchpoints(sizes, normOn(DISCLOSURE, work.today).inside)
  const chosen = named.has(query['touchpoint'] ?? '') ? query['touchpoint'] : undefined
  const after = isUuid(query['after'] ?? '') ? query['after'] : undefined
  const asked = { ...(chosen ? { touchpointId: chosen } : {}), ...(after ? { after } : {}) }
  const found = await readWords(work, asked, WORDS_A_PAGE + 1)
  const words = found.slice(0, WORDS_A_PAGE)
  const next = new URLSearchParams({ ...(chosen ? { touchpoint: chosen } : {}), after: words.at(-1)?.id ?? '' })
  return show((frame) =>
    WordsPage({
      frame,
      words: words.map((one) => ({
        words: one.words,
        touchpoint: named.has(one.touchpointId) ? nameOf(names.get(one.touchpointId)) : undefined,
      })),
      total: chosen ? (sizes.get(chosen) ?? 0) : [...sizes.values()].reduce((sum, n) => sum + n, 0),
      touchpoint: {
        chosen: chosen ?? '',
        options: [...named].map((id) => ({ value: id, label: nameOf(names.get(id)) })),
      },
      more: found.length > words.length ? `/desk/answers/words?${next}` : undefined,
      someUnnamed: sizes.size > named.size,
    }),
  )
}

/** Touchpoints where enough people wrote that a name leads to nobody. */
function namedTouchpoints(sizes: ReadonlyMap<string, number>, k: number): Set<string> {
  const ids = [...sizes.keys()]
  const hidden = hiddenGroups([...sizes.values()], k)
  return new Set(ids.filter((_, place) => !hidden.has(place)))
}
