import type { ComponentChildren } from 'preact'
import { Bar } from '#platform/charts/bars.tsx'
import type { Part } from '#platform/figures/gate.ts'
import { ListTable } from '#platform/html/list-table.tsx'
import { interval, number, percent } from '#platform/i18n/numbers.ts'

export interface PartRow {
  name: ComponentChildren
  part: Part
}

/** A part of the answers a row: its bar, its share with the interval, how many there are. */
export const PartTable = ({ caption, head, rows }: { caption: string; head: string; rows: readonly PartRow[] }) => (
  <ListTable
    caption={caption}
    groups={[{ rows }]}
    columns={[
      { title: head, names: true, cell: ({ name }) => name },
      { title: 'График', plot: true, cell: ({ part }) => ('part' in part ? <Bar part={part.part.share * 100} /> : '') },
      {
        title: 'Доля',
        figures: true,
        labelled: true,
        cell: ({ part }) => ('part' in part ? <b>{percent(part.part.share)}</b> : ''),
      },
      {
        title: 'Интервал',
        figures: true,
        labelled: true,
        cell: ({ part }) => ('part' in part ? interval(part.part.low, part.part.high) : ''),
      },
      {
        title: 'Ответов',
        figures: true,
        labelled: true,
        cell: ({ part }) => ('part' in part ? number(part.hits) : ''),
      },
    ]}
  />
)
