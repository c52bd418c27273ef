import type { Temporal } from 'temporal-polyfill'
import type { TagKind } from '#platform/html/tag.tsx'
import { dateAndTime, dayOf } from '#platform/i18n/dates.ts'
import type { CourseKnot, Standing } from './rules/course.ts'
import type { ActKind } from './rules/last-act.ts'
import { KINDS, type Kind, type MeasureState, type ProblemState } from './terms.ts'

/** «Изменить процесс (3.6, пункт 1)». */
export const kindNote = (kind: Kind): string => `${KINDS[kind].label} (3.6, пункт ${KINDS[kind].place})`

/** How a state looks: its colour speaks of the date and the outcome alone. */
export const STATE_TAGS: Readonly<Record<MeasureState | ProblemState, TagKind>> = {
  stated: 'day',
  overdue: 'over',
  'under-way': 'ahead',
  done: 'done',
  worse: 'day',
  'not-shown': 'plain',
  'too-early': 'plain',
  shown: 'done',
  declined: 'plain',
}

/** Who did it and when, on the clocks of the body. */
export interface Notes {
  today: Temporal.PlainDate
  timeZone: string
  /** By id; who left too. */
  names: ReadonlyMap<string, string>
}

export const who = ({ names }: Notes, id: string): string => names.get(id) ?? 'сотрудник'

/** «6 октября, 09:05, Лесная Дарья». */
export const noted = (notes: Notes, at: Temporal.Instant, by: string): string =>
  `${dateAndTime(at, notes.timeZone, notes.today)}, ${who(notes, by)}`

export const day = ({ today }: Pick<Notes, 'today'>, date: Temporal.PlainDate): string => dayOf(date, today)

/** What stands on a receipt beside its code: how things are now, and what comes next. */
export function nowWords(
  standing: Standing,
  courses: readonly (readonly CourseKnot[])[],
  today: Temporal.PlainDate,
): { now: string; next: string } {
  switch (standing) {
    case 'waiting in the box':
      return { now: 'Отзыв цел, через несколько секунд войдёт в подсчёт', next: NEXT_READ }
    case 'counted':
      return { now: 'Отзыв цел и посчитан', next: NEXT_READ }
    case 'considered':
      return { now: 'Ваши слова отнесли к проблеме, решения пока нет', next: NEXT_HERE }
    case 'decided':
      return { now: 'Решение есть, готовим ответ', next: NEXT_HERE }
    case 'answered':
      return answeredWords(courses.flat(), today)
  }
}

const NEXT_READ = 'Разберём вместе с другими отзывами, не реже раза в квартал'
const NEXT_HERE = 'Ответ появится здесь'

function answeredWords(knots: readonly CourseKnot[], today: Temporal.PlainDate): { now: string; next: string } {
  const ahead = knots.find((knot) => 'by' in knot)
  if (!ahead) return { now: 'Ответ дан', next: 'Если будет что добавить, напишем здесь' }
  const isEffect = ahead.what === 'effect ahead'
  const now = isEffect ? 'Изменение сделано, смотрим, помогло ли' : 'Решение принято, делаем'
  const what = isEffect ? 'Скажем, помогло ли' : 'Скажем, что изменилось'
  if (ahead.isLate) return { now, next: 'Обещанный день прошёл, ответ ещё впереди' }
  return { now, next: ahead.by ? `${what}, до ${dayOf(ahead.by, today)}` : what }
}

/** What somebody did on a problem, for whoever came second. */
export const ACT_WORDS: Readonly<Record<ActKind, string>> = {
  decided: 'назначена мера',
  declined: 'решено, что меры не будет',
  completed: 'записано, что сделано',
  effect: 'записано, что изменилось',
  released: 'дан ответ людям',
}
