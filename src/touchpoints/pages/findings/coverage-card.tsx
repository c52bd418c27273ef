import type { Temporal } from 'temporal-polyfill'
import { scaleFor } from '#platform/charts/scale.ts'
import { Trend, type TrendGap, type TrendPoint } from '#platform/charts/trend.tsx'
import { type Part, partOf, RELIABILITY } from '#platform/figures/gate.ts'
import { Card } from '#platform/html/card.tsx'
import { ListTable } from '#platform/html/list-table.tsx'
import { number, percent } from '#platform/i18n/numbers.ts'
import { monthOf, shortMonth } from '#platform/i18n/periods.ts'
import { normOn } from '#platform/norms.ts'
import type { MonthCoverage } from '../../rules/coverage-share.ts'

export interface CoverageCardProps {
  months: readonly MonthCoverage[]
  today: Temporal.PlainDate
  /** Whether this person may write in the journal. */
  mayNote: boolean
}

const SHOWN_FROM = 2

/** The share of interactions that the register covers, over a year: small, with its table and its numbers. @clause M11 */
export const CoverageCard = ({ months, today, mayNote }: CoverageCardProps) => {
  const all = months.reduce((sum, month) => sum + month.all, 0)
  const lines = months.map((month) => ({ ...month, part: partIn(month, today) }))
  const shown = lines.flatMap(({ part }) => ('part' in part ? [part.part.share * 100] : []))
  return (
    <Card id="coverage" title="Доля взаимодействий, которые покрывает перечень">
      {all === 0 ? (
        <p>
          За год в журнале нет ни одного взаимодействия, и доли пока нет.{' '}
          {mayNote && <a href="/desk/interactions">Записать взаимодействия в журнал</a>}
        </p>
      ) : (
        <>
          <p>{inSum(lines)}</p>
          {shown.length >= SHOWN_FROM && (
            <Trend
              points={lines.map((line) => pointOf(line, today))}
              scale={scaleFor(shown)}
              label={lines.map((line) => `${monthOf(line.month)}: ${wordsOf(line)}`).join('; ')}
            />
          )}
          <details>
            <summary>Числа по месяцам</summary>
            <ListTable
              caption="Взаимодействия по месяцам и сколько из них покрывал перечень в конце месяца"
              columns={[
                { title: 'Месяц', cell: ({ month }) => monthOf(month), names: true },
                { title: 'Взаимодействий', cell: (line) => number(line.all), figures: true, labelled: true },
                { title: 'Покрывал перечень', cell: (line) => number(line.covered), figures: true, labelled: true },
                { title: 'Доля', cell: wordsOf, figures: true, labelled: true },
              ]}
              groups={[{ rows: lines.toReversed() }]}
            />
          </details>
          <p class="small quiet">
            Каждый месяц сверяем с перечнем, каким он был в конце этого месяца. Это все записанные взаимодействия, а не
            выборка, поэтому интервала у доли нет.
          </p>
        </>
      )}
    </Card>
  )
}

type Line = MonthCoverage & { part: Part }

const partIn = ({ all, covered, hasRegister }: MonthCoverage, today: Temporal.PlainDate): Part =>
  partOf(covered, hasRegister ? all : 0, normOn(RELIABILITY, today))

function inSum(lines: readonly Line[]) {
  const held = lines.filter(({ hasRegister }) => hasRegister)
  const all = held.reduce((sum, line) => sum + line.all, 0)
  const covered = held.reduce((sum, line) => sum + line.covered, 0)
  if (all === 0) return 'В месяцы, когда взаимодействия были, перечня ещё не было.'
  return (
    <>
      За год: <b>{percent(covered / all)}</b>, {number(covered)} из {number(all)}.
    </>
  )
}

function wordsOf({ part, all, hasRegister }: Line): string {
  if (!hasRegister) return all === 0 ? 'нет' : 'перечня ещё не было'
  if ('part' in part) return percent(part.part.share)
  return all === 0 ? 'нет' : 'мало для доли'
}

function pointOf({ month, part }: Line, today: Temporal.PlainDate): TrendPoint | TrendGap {
  const when = shortMonth(month)
  if (!('part' in part)) return { when }
  const share = part.part.share * 100
  return {
    when,
    share,
    low: share,
    high: share,
    answers: part.n,
    shareText: number(Math.round(share)),
    unfinished: month === today.toPlainYearMonth().toString(),
  }
}
