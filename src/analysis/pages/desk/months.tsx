import type { Temporal } from 'temporal-polyfill'
import { type Scale, scaleFor } from '#platform/charts/scale.ts'
import { Trend, type TrendGap, type TrendPoint } from '#platform/charts/trend.tsx'
import { isUnfinished } from '#platform/figures/lattice.ts'
import { Card } from '#platform/html/card.tsx'
import { number, percent } from '#platform/i18n/numbers.ts'
import { monthOf, shortMonth } from '#platform/i18n/periods.ts'
import type { KeyedLine } from '../../rules/satisfaction.ts'
import { capital } from '../../text.ru.ts'

export interface MonthsProps {
  months: readonly KeyedLine[]
  today: Temporal.PlainDate
  /** Where the same figures stand in a table. */
  table?: string
}

/** How it went over the year, small; the same figures stand in the table below. @clause K3.2 */
export const Months = ({ months, today, table = '#months' }: MonthsProps) => {
  const last = months.at(-1)
  const shown = months.filter(({ figure }) => 'satisfied' in figure).length
  if (shown < 2)
    return (
      <Card id="trend" title="Как менялось">
        <p>Линия появится, когда хотя бы в двух месяцах будет по 10 оценок.</p>
      </Card>
    )
  return (
    <Card id="trend" title="Как менялось">
      <Trend
        points={months.map((month) => pointOf(month, today))}
        scale={scaleOf(months)}
        label={months.map((month) => `${monthOf(month.key)}: ${inWords(month)}`).join('; ')}
      />
      <p class="small quiet">
        {last &&
          isUnfinished(last.key, today) &&
          `${capital(monthOf(last.key).split(' ')[0] ?? '')} ещё не закончился, его точка изменится. `}
        {shown < months.length && 'Где оценок меньше 10, точки нет. '}
        <a href={table}>Те же числа по месяцам</a>
      </p>
    </Card>
  )
}

function pointOf(month: KeyedLine, today: Temporal.PlainDate): TrendPoint | TrendGap {
  const when = shortMonth(month.key)
  const { figure } = month
  if (!('satisfied' in figure)) return { when }
  const { share, low, high } = figure.satisfied
  return {
    when,
    share: share * 100,
    low: low * 100,
    high: high * 100,
    answers: figure.n,
    shareText: number(Math.round(share * 100)),
    unfinished: isUnfinished(month.key, today),
  }
}

const inWords = ({ figure }: KeyedLine): string =>
  'satisfied' in figure ? percent(figure.satisfied.share) : 'оценок мало'

const scaleOf = (months: readonly KeyedLine[]): Scale =>
  scaleFor(
    months.flatMap(({ figure }) =>
      'satisfied' in figure ? [figure.satisfied.low * 100, figure.satisfied.high * 100] : [],
    ),
  )
