import type { ComponentChildren } from 'preact'
import { FORM_COLUMNS, NOTHING_STANDS } from './rules/register-form.ts'
import { Cell, ColumnHead, GroupHead, Row, Table, TableBody, TableHead } from './table-parts.tsx'

export interface RegisterRow {
  name: ComponentChildren
  needs: ComponentChildren
  kind: ComponentChildren
  /** For the column beyond the form. */
  beyond?: ComponentChildren
}

export interface RegisterProcess {
  name: string
  /** Its number in the whole register, where only a part of it is shown; unset: its place here. */
  number?: number
  rows: readonly RegisterRow[]
}

export interface RegisterTableProps {
  caption: string
  processes: readonly RegisterProcess[]
  /** A column that the order's form does not have: marked so, and never printed. */
  beyond?: string | undefined
  /** Said in a process without rows. */
  none?: string
}

/** The register in the form of the order: numbered columns, numbered processes, merged cells. */
export const RegisterTable = ({ caption, processes, beyond, none = NOTHING_STANDS }: RegisterTableProps) => (
  <Table caption={caption} class="register fold">
    <colgroup>
      <col class="for-number" />
      <col class="for-process" />
      <col />
      <col class="for-needs" />
      <col class="for-kind" />
      {beyond && <col class="for-beyond" />}
    </colgroup>
    <TableHead>
      <Row>
        {FORM_COLUMNS.map((title) => (
          <ColumnHead>{title}</ColumnHead>
        ))}
        {beyond && <ColumnHead class="beyond">{beyond}</ColumnHead>}
      </Row>
      <Row class="numbers">
        {FORM_COLUMNS.map((_, place) => (
          <ColumnHead>{place + 1}</ColumnHead>
        ))}
        {beyond && <ColumnHead class="beyond">вне формы</ColumnHead>}
      </Row>
    </TableHead>
    {processes.map((process, place) => (
      <Process process={process} number={`${process.number ?? place + 1}.`} beyond={beyond} none={none} />
    ))}
  </Table>
)

interface ProcessProps {
  process: RegisterProcess
  number: string
  beyond: string | undefined
  none: string
}

const Process = ({ process: { name, rows }, number, beyond, none }: ProcessProps) => {
  const height = Math.max(rows.length, 1)
  const heads = (
    <>
      <GroupHead rows={height} class="center off">
        {number}
      </GroupHead>
      <GroupHead rows={height} number={number}>
        {name}
      </GroupHead>
    </>
  )
  return (
    <TableBody>
      {rows.length === 0 && (
        <Row>
          {heads}
          <Cell colspan={beyond ? 4 : 3} class="quiet">
            {none}
          </Cell>
        </Row>
      )}
      {rows.map((row, place) => (
        <Row>
          {place === 0 && heads}
          <Cell class="name">{row.name}</Cell>
          <Cell label="Потребности">{row.needs}</Cell>
          <Cell>{row.kind}</Cell>
          {beyond && (
            <Cell class="beyond right" label={beyond}>
              {row.beyond}
            </Cell>
          )}
        </Row>
      ))}
    </TableBody>
  )
}
