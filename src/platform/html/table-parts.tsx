// biome-ignore-all lint/a11y/noRedundantRoles: display: block on a narrow screen takes the implied roles away
// biome-ignore-all lint/a11y/useSemanticElements: they are the semantic elements
import type { ComponentChildren } from 'preact'

interface Within {
  children: ComponentChildren
  class?: string | undefined
}

export interface CellProps extends Within {
  /** Said before the value where rows become cards. */
  label?: string | undefined
  colspan?: number | undefined
}

export const Table = ({ children, caption, class: look }: Within & { caption: string }) => (
  <table class={look} role="table">
    <caption class="sr">{caption}</caption>
    {children}
  </table>
)

export const TableHead = ({ children }: Within) => <thead role="rowgroup">{children}</thead>

export const TableBody = ({ children }: Within) => <tbody role="rowgroup">{children}</tbody>

export const Row = ({ children, class: look }: Within) => (
  <tr role="row" class={look}>
    {children}
  </tr>
)

export const ColumnHead = ({ children, class: look }: Within) => (
  <th role="columnheader" scope="col" class={look}>
    {children}
  </th>
)

export const RowHead = ({ children, class: look, label }: CellProps) => (
  <th role="rowheader" scope="row" class={look} data-label={label}>
    {children}
  </th>
)

export interface GroupHeadProps extends Within {
  rows?: number
  colspan?: number
  number?: string
  id?: string | undefined
}

/** Names several rows at once. */
export const GroupHead = ({ children, class: look, rows, colspan, number, id }: GroupHeadProps) => (
  <th role="rowheader" scope="rowgroup" class={look} rowspan={rows} colspan={colspan} data-number={number} id={id}>
    {children}
  </th>
)

export const Cell = ({ children, class: look, label, colspan }: CellProps) => (
  <td role="cell" class={look} colspan={colspan} data-label={label}>
    {children}
  </td>
)
