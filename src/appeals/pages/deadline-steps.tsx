import { Temporal } from 'temporal-polyfill'
import { type Knot, Line } from '#platform/html/line.tsx'
import { dayAndMonth } from '#platform/i18n/dates.ts'
import type { GivenDeadline } from '../terms/deadlines.ts'

interface DeadlineStepsProps {
  deadline: Pick<GivenDeadline, 'steps'>
  today: Temporal.PlainDate
  /** What the list is called aloud: «Как посчитан срок ответа». */
  label: string
}

/** How a date came about: each step with its day, what was done with it and on what ground. */
export const DeadlineSteps = ({ deadline: { steps }, today, label }: DeadlineStepsProps) => (
  <Line
    size="small"
    label={label}
    knots={steps.map(({ on, text, clause }, place): Knot => {
      const isPast = Temporal.PlainDate.compare(on, today) <= 0
      return {
        state: place === steps.length - 1 ? 'due' : isPast ? 'done' : 'ahead',
        when: dayAndMonth(on, today),
        children: (
          <>
            {text}
            {clause && <div class="quiet">{clause}</div>}
          </>
        ),
      }
    })}
  />
)
