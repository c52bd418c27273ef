import {
  type Figure,
  figureOf,
  type MarkCounts,
  NO_MARKS,
  type Part,
  partOf,
  type Reliability,
} from '#platform/figures/gate.ts'

/** What rated pages are called, by the patterns of their routes: with one body its code is left out of the address. */
export const PAGE_NAMES: Readonly<Record<string, string>> = {
  '/': 'Главная страница',
  '/:body': 'Главная страница',
  '/privacy': 'Как мы храним данные',
  '/:body/privacy': 'Как мы храним данные',
  '/accessibility': 'Доступность',
  '/:body/accessibility': 'Доступность',
  '/ways': 'Как с нами связаться',
  '/:body/ways': 'Как с нами связаться',
  '/e': 'Ввод кода точки',
  '/e/:code': 'Анкета, первая страница',
  '/e/:code/steps/:step': 'Анкета, следующие шаги',
  '/e/:code/draft': 'Анкета, которую отложили',
  '/e/:code/answers': 'Квитанция сразу после ответа',
  '/receipt': 'Что стало с отзывом',
}

const ACT_NAMES: Readonly<Record<string, string>> = { answer: 'Ответ на анкету', reception: 'Обращение через сайт' }

export interface RatingCount {
  thing: string
  value: string
  sheets: number
}

export interface RatedThings {
  /** The least useful first; those with too few ratings for a share last. */
  pages: readonly { name: string; part: Part }[]
  acts: readonly { name: string; figure: Figure; hardToSay: number }[]
}

/**
 * What was said of pages and of finished acts: how many found a page useful, for how many an act went well. A page with
 * several patterns is one page; a thing without a name is shown by its pattern, so nothing is ever hidden.
 *
 * @clause M15f
 */
export function ratedThings(counted: readonly RatingCount[], reliability: Reliability): RatedThings {
  const pages = byName(counted, 'page', PAGE_NAMES).map(([name, counts]) => {
    const yes = counts.get('yes') ?? 0
    return { name, part: partOf(yes, yes + (counts.get('no') ?? 0), reliability) }
  })
  const acts = byName(counted, 'act', ACT_NAMES).map(([name, counts]) => {
    const marks: MarkCounts = { ...NO_MARKS }
    for (const mark of [1, 2, 3, 4, 5, 'none'] as const) marks[mark] = counts.get(String(mark)) ?? 0
    return { name, figure: figureOf(marks, reliability), hardToSay: marks.none }
  })
  return { pages: pages.sort((a, b) => order(a.part) - order(b.part) || b.part.n - a.part.n), acts }
}

/** Answers by the name of what was rated. */
function byName(
  counted: readonly RatingCount[],
  kind: string,
  names: Readonly<Record<string, string>>,
): [string, Map<string, number>][] {
  const found = new Map<string, Map<string, number>>()
  for (const { thing, value, sheets } of counted) {
    if (!thing.startsWith(`${kind}:`)) continue
    const id = thing.slice(kind.length + 1)
    const name = names[id] ?? id
    const counts = found.get(name) ?? new Map<string, number>()
    found.set(name, counts.set(value, (counts.get(value) ?? 0) + sheets))
  }
  return [...found].sort(([a], [b]) => a.localeCompare(b, 'ru'))
}

const order = (part: Part): number => ('part' in part ? part.part.share : 2)
