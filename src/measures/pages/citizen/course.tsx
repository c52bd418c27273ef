import type { Temporal } from 'temporal-polyfill'
import { type Knot, Line } from '#platform/html/line.tsx'
import { dayOf } from '#platform/i18n/dates.ts'
import type { CourseKnot } from '../../rules/course.ts'

export interface CourseProps {
  /** What happened before: the feedback was taken. */
  before?: readonly Knot[]
  /** One course a problem. */
  courses: readonly (readonly CourseKnot[])[]
  /** What is ahead where nothing was released yet. */
  after?: readonly Knot[]
  label: string
  today: Temporal.PlainDate
  level?: 2 | 3
}

/** What people are told, on one line with dates: the same on the receipt and where it is looked over before it is released. */
export const Course = ({ before = [], courses, after = [], label, today, level = 2 }: CourseProps) => (
  <Line
    label={label}
    wide
    size="big"
    level={level}
    knots={[
      ...before,
      ...courses.flatMap((course, place) =>
        course.map((knot) => drawn(knot, today, courses.length > 1 ? `, тема ${place + 1}` : '')),
      ),
      ...after,
    ]}
  />
)

const TITLES = { heard: 'Что мы услышали', decided: 'Что решили', changed: 'Что изменилось' } as const

function drawn(knot: CourseKnot, today: Temporal.PlainDate, which: string): Knot {
  switch (knot.what) {
    case 'heard':
    case 'decided':
    case 'changed':
      return {
        state: 'done',
        when: dayOf(knot.on, today),
        title: `${TITLES[knot.what]}${which}`,
        children: <p class="as-typed">{knot.text}</p>,
      }
    case 'more':
      return {
        state: 'done',
        when: dayOf(knot.on, today),
        title: `Что добавилось${which}`,
        children: knot.texts.map((text) => <p class="as-typed">{text}</p>),
      }
    case 'change ahead':
      return ahead(knot, today, { title: `Скажем, что изменилось${which}`, words: 'Об этом напишем здесь же.' })
    case 'effect ahead':
      return ahead(knot, today, {
        title: `Проверим, помогло ли${which}`,
        words: 'Посмотрим, стало ли лучше. Напишем здесь же, и если не стало, тоже.',
      })
  }
}

function ahead(
  { by, isLate }: Extract<CourseKnot, { by: unknown }>,
  today: Temporal.PlainDate,
  { title, words }: { title: string; words: string },
): Knot {
  if (!by) return { state: 'ahead', when: 'по этому коду', title, children: <p>{words}</p> }
  const when = isLate ? `обещали до ${dayOf(by, today)}` : `до ${dayOf(by, today)}`
  const late = 'Мы опоздали: срок прошёл, а ответа ещё нет. Он появится здесь.'
  return { state: 'ahead', when, title, children: <p>{isLate ? late : words}</p> }
}
