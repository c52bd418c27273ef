import type { ComponentChildren } from 'preact'
import { Legend, type LegendSign } from '#platform/charts/legend.tsx'
import type { Scale } from '#platform/charts/scale.ts'
import { type ShareRow, ShareTable } from '#platform/charts/share-row.tsx'
import type { Reliability } from '#platform/figures/gate.ts'
import { Frame } from '#platform/html/card.tsx'
import { interval, meanOf, number, percent } from '#platform/i18n/numbers.ts'
import type { Line } from '../../rules/satisfaction.ts'
import { pointsOf } from '../../text.ru.ts'

export interface ShareLine {
  name: ComponentChildren
  line: Line
}

export interface ShareLinesProps {
  id: string
  title: string
  /** What a line is called: «Точка». */
  head: string
  note?: string
  lines: readonly ShareLine[]
  scale: Scale
  reliability: Reliability
  /** The share of the whole, where the lines are parts of it. */
  level?: number | undefined
  /** «К III кварталу»; unset where there is nothing to hold the figures against. */
  against?: string | undefined
}

/** A chart that is its own table: a dot with its interval in every row, all of its figures beside it. @clause K3.1 K4.2 */
export const ShareLines = (props: ShareLinesProps) => {
  const { id, title, head, note, lines, scale, reliability, level, against } = props
  return (
    <Frame id={id} title={title} note={note ?? 'Доля оценок 4–5 и интервал 95 %. Сначала самые низкие'}>
      {lines.some(({ line }) => isShown(line)) && (
        <div class="inside">
          <Legend signs={signsOf(props)} />
        </div>
      )}
      <ShareTable
        caption={`Доля оценок 4 и 5: ${title.toLowerCase()}`}
        scale={scale}
        level={level}
        heads={{
          name: head,
          share: 'Доля 4–5',
          range: 'Интервал',
          mean: 'Средняя',
          answers: 'Оценок',
          change: against,
        }}
        rows={lines.map(({ name, line }) => rowOf(name, line, reliability))}
      />
    </Frame>
  )
}

/** Whether there is a share to draw. */
export const isShown = ({ figure }: Line): boolean => 'satisfied' in figure

function signsOf({ lines, reliability, level, against }: ShareLinesProps): [LegendSign, ComponentChildren][] {
  const some = (is: (line: Line) => boolean) => lines.some(({ line }) => is(line))
  return [
    ['share', 'доля и интервал'],
    ...(some(({ figure }) => figure.says === 'hint') ? [few(reliability)] : []),
    ...(against && some(({ was }) => was !== undefined) ? [['was', 'период раньше'] as [LegendSign, string]] : []),
    ...(level === undefined ? [] : [['level', `все оценки, ${percent(level / 100)}`] as [LegendSign, string]]),
    ...(some(({ change }) => change?.says === 'fell') ? [['fell', 'спад'] as [LegendSign, string]] : []),
  ]
}

const few = ({ firm }: Reliability): [LegendSign, string] => ['few', `меньше ${firm} оценок, ориентир`]

function rowOf(name: ComponentChildren, line: Line, reliability: Reliability): ShareRow {
  const { figure, was } = line
  if (!('satisfied' in figure))
    return {
      name,
      answers: number(figure.n),
      figures: { why: figure.n === 0 ? 'Оценок нет' : `Меньше ${reliability.share} оценок: доля была бы случайной` },
    }
  const { share, low, high } = figure.satisfied
  return {
    name,
    answers: number(figure.n),
    figures: {
      share: share * 100,
      low: low * 100,
      high: high * 100,
      answers: figure.n,
      was: was === undefined ? undefined : was * 100,
      fell: line.change?.says === 'fell',
      shareText: percent(share),
      rangeText: interval(low, high),
      meanText: meanOf(figure.mean),
      change: <Changed line={line} />,
      ...(figure.says === 'hint' ? { note: 'ориентир' } : {}),
    },
  }
}

/** A fall or a rise in words, not in colour alone; what may have come by chance is said to be that. */
const Changed = ({ line: { change } }: { line: Line }) => {
  if (!change) return null
  switch (change.says) {
    case 'fell':
      return <b class="burn">{`спад, ${pointsOf(change.difference)}`}</b>
    case 'rose':
      return <b class="good">{`рост, ${pointsOf(change.difference)}`}</b>
    case 'none':
      return <span class="quiet">не показано</span>
    case 'incomparable':
      return <span class="quiet">не с чем сравнить</span>
  }
}
