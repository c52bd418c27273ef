import type { ComponentChildren } from 'preact'
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from '#platform/html/table-parts.tsx'
import { Axis } from './axis.tsx'
import type { Scale } from './scale.ts'
import { type Share, SharePlot } from './share-plot.tsx'

export interface ShareFigures extends Share {
  /** «77 %». */
  shareText: string
  /** «76–79». */
  rangeText: string
  /** «4,1». */
  meanText?: string | undefined
  /** Beside the number of answers: «ориентир». */
  note?: string | undefined
  /** «спад, −11», «не показано». */
  change?: ComponentChildren
}

/** A row with figures, or a row that says why there are none. */
export interface ShareRow {
  name: ComponentChildren
  answers: string
  figures: ShareFigures | { why: string }
}

export interface ShareTableProps {
  caption: string
  rows: readonly ShareRow[]
  scale: Scale
  /** The share of all, a dashed line through every row. */
  level?: number | undefined
  heads: { name: string; share: string; range: string; mean?: string; answers: string; change?: string | undefined }
}

/** The chart is the table: a dot with its interval in every row, the figures beside it. */
export const ShareTable = ({ caption, rows, scale, level, heads }: ShareTableProps) => (
  <Table caption={caption} class="list fold shares">
    <TableHead>
      <Row>
        <ColumnHead>{heads.name}</ColumnHead>
        <ColumnHead class="axis">
          <span class="sr">График</span>
          {rows.some(({ figures }) => !('why' in figures)) && <Axis scale={scale} unit="&nbsp;%" />}
        </ColumnHead>
        <ColumnHead class="right">{heads.share}</ColumnHead>
        <ColumnHead class="right">{heads.range}</ColumnHead>
        {heads.mean && <ColumnHead class="right">{heads.mean}</ColumnHead>}
        <ColumnHead class="right">{heads.answers}</ColumnHead>
        {heads.change && <ColumnHead>{heads.change}</ColumnHead>}
      </Row>
    </TableHead>
    <TableBody>
      {rows.map(({ name, answers, figures }) => (
        <Row>
          <RowHead>{name}</RowHead>
          {'why' in figures ? (
            <Cell class="quiet small" colspan={heads.mean ? 4 : 3}>
              {figures.why}
            </Cell>
          ) : (
            <ShareCells figures={figures} scale={scale} level={level} heads={heads} />
          )}
          <Cell class="right num" label={heads.answers}>
            {answers}
            {'note' in figures && figures.note && <span class="small quiet"> {figures.note}</span>}
          </Cell>
          {heads.change && (
            <Cell label={'why' in figures ? undefined : heads.change}>{'change' in figures && figures.change}</Cell>
          )}
        </Row>
      ))}
    </TableBody>
  </Table>
)

type ShareCellsProps = Pick<ShareTableProps, 'scale' | 'level' | 'heads'> & { figures: ShareFigures }

const ShareCells = ({ figures, scale, level, heads }: ShareCellsProps) => (
  <>
    <Cell class="plot">
      <SharePlot scale={scale} share={figures} level={level} />
    </Cell>
    <Cell class="right num" label={heads.share}>
      <b>{figures.shareText}</b>
    </Cell>
    <Cell class="right num quiet" label={heads.range}>
      {figures.rangeText}
    </Cell>
    {heads.mean && (
      <Cell class="right num" label={heads.mean}>
        {figures.meanText}
      </Cell>
    )}
  </>
)
