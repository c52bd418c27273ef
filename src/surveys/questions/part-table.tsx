import { Bar } from '#platform/charts/bars.tsx'
import type { Part } from '#platform/figures/gate.ts'
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from '#platform/html/table-parts.tsx'
import { interval, number, percent } from '#platform/i18n/numbers.ts'

export interface PartTableProps {
  caption: string
  /** What the rows are: «Ответ», «Оценка». */
  head: string
  rows: readonly { name: string; part: Part }[]
}

/** A part of the answers a row: its bar, its share with the interval, how many there are. */
export const PartTable = ({ caption, head, rows }: PartTableProps) => (
  <Table caption={caption} class="list fold shares">
    <TableHead>
      <Row>
        <ColumnHead>{head}</ColumnHead>
        <ColumnHead>
          <span class="sr">График</span>
        </ColumnHead>
        <ColumnHead class="right">Доля</ColumnHead>
        <ColumnHead class="right">Интервал</ColumnHead>
        <ColumnHead class="right">Ответов</ColumnHead>
      </Row>
    </TableHead>
    <TableBody>
      {rows.map(({ name, part }) => (
        <Row>
          <RowHead>{name}</RowHead>
          {'part' in part && <PartCells hits={part.hits} {...part.part} />}
        </Row>
      ))}
    </TableBody>
  </Table>
)

interface PartCellsProps {
  hits: number
  share: number
  low: number
  high: number
}

const PartCells = ({ hits, share, low, high }: PartCellsProps) => (
  <>
    <Cell class="plot">
      <Bar part={share * 100} />
    </Cell>
    <Cell class="right num" label="Доля">
      <b>{percent(share)}</b>
    </Cell>
    <Cell class="right num quiet" label="Интервал">
      {interval(low, high)}
    </Cell>
    <Cell class="right num" label="Ответов">
      {number(hits)}
    </Cell>
  </>
)
