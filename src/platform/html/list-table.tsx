import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { Cell, ColumnHead, GroupHead, Row, RowHead, Table, TableBody, TableHead } from './table-parts.tsx'

export interface Column<T> {
  title: string
  cell: (row: T) => ComponentChildren
  /** The cell that names the row. */
  names?: boolean
  /** Figures, to the right edge. */
  figures?: boolean
  /** A picture of the figures: its title is only read aloud. */
  plot?: boolean
  /** On a narrow screen the title stands before the value. */
  labelled?: boolean
}

export interface ListGroup<T> {
  title?: string
  id?: string
  rows: readonly T[]
}

export interface ListTableProps<T> {
  /** Read aloud; a heading above says it to those who see. */
  caption: string
  columns: readonly Column<T>[]
  groups: readonly ListGroup<T>[]
}

/** A dense list; on a narrow screen each row becomes a card. */
export const ListTable = <T,>({ caption, columns, groups }: ListTableProps<T>) => (
  <Table caption={caption} class="list fold">
    <TableHead>
      <Row>
        {columns.map(({ title, figures, plot }) => (
          <ColumnHead class={classes(figures && 'right')}>{plot ? <span class="sr">{title}</span> : title}</ColumnHead>
        ))}
      </Row>
    </TableHead>
    {groups.map(({ title, id, rows }) => (
      <TableBody>
        {title && (
          <Row class="group">
            <GroupHead colspan={columns.length} id={id}>
              {title}
            </GroupHead>
          </Row>
        )}
        {rows.map((row) => (
          <Row>
            {columns.map(({ title: head, cell, names, figures, plot, labelled }) => {
              const Part = names ? RowHead : Cell
              return (
                <Part class={classes(figures && 'right num', plot && 'plot')} label={labelled ? head : undefined}>
                  {cell(row)}
                </Part>
              )
            })}
          </Row>
        ))}
      </TableBody>
    ))}
  </Table>
)
