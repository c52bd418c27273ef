import type { ComponentChildren } from 'preact'
import { Field } from '#platform/html/field.tsx'
import { type Column, ListTable } from '#platform/html/list-table.tsx'
import { Tag } from '#platform/html/tag.tsx'
import type { ComparedPart } from '../../rules/comparison/compared.ts'
import type { Piece } from '../../rules/comparison/word-diff.ts'
import { remarkField } from '../../rules/deciding.ts'
import { REMARK_FIELDS, type RemarkField } from '../../terms/amendments.ts'

const NOTHING = <span class="quiet">не сказано</span>

/** A text with what went or came in it: told by a line, a weight and a word, not by colour alone. */
const Pieces = ({ pieces }: { pieces: readonly Piece[] }) => (
  <span class="compare">
    {pieces.map(({ did, words }) => {
      if (did === 'kept') return words
      const Mark = did === 'gone' ? 'del' : 'ins'
      return (
        <Mark>
          <span class="sr">{did === 'gone' ? ' убрано: ' : ' добавлено: '}</span>
          {words}
          <span class="sr"> конец отличия </span>
        </Mark>
      )
    })}
  </span>
)

const Side = ({ lines }: { lines: ComparedPart['before'] }) =>
  lines.length === 0 ? NOTHING : lines.map((pieces) => <Pieces pieces={pieces} />)

/** A row of the table: a part of the entry, or what an act on it says. */
export interface ComparedRow {
  field: RemarkField
  before: ComponentChildren
  after: ComponentChildren
  isSame: boolean
  /** Where the field is called otherwise here. */
  label?: string
}

export const rowsOf = (parts: readonly ComparedPart[], isNew: boolean): ComparedRow[] =>
  parts.map(({ part, before, after, isSame }) => ({
    field: part,
    before: <Side lines={before} />,
    // In a new entry all is new: marking every word would say nothing.
    after: <Side lines={isNew ? after.map((line) => line.map(({ words }) => ({ did: 'kept', words }))) : after} />,
    isSame,
  }))

export const wordsRow = (field: RemarkField, words: ComponentChildren): ComparedRow => ({
  field,
  before: null,
  after: words || NOTHING,
  isSame: true,
})

export interface ComparedTableProps {
  caption: string
  rows: readonly ComparedRow[]
  /** What stands has a column; unset for a new entry. */
  beforeTitle?: string | undefined
  afterTitle: string
  /** What was typed as remarks; unset where nobody writes any. */
  remarks?: ReadonlyMap<string, string> | undefined
}

/** What stands to the left, what is proposed to the right, a remark beside each. @clause M5 */
export const ComparedTable = ({ caption, rows, beforeTitle, afterTitle, remarks }: ComparedTableProps) => {
  const columns: Column<ComparedRow>[] = [
    {
      title: 'Поле',
      names: true,
      cell: ({ field, isSame, label }) => (
        <>
          {label ?? REMARK_FIELDS[field]}
          {beforeTitle && !isSame && (
            <>
              {' '}
              <Tag kind="day" flat>
                изменено
              </Tag>
            </>
          )}
        </>
      ),
    },
    ...(beforeTitle ? [{ title: beforeTitle, cell: ({ before }: ComparedRow) => before, labelled: true }] : []),
    { title: afterTitle, cell: ({ after }) => after, labelled: Boolean(beforeTitle) },
    ...(remarks
      ? [
          {
            title: 'Замечание',
            cell: ({ field, label }: ComparedRow) => <Remark field={field} label={label} remarks={remarks} />,
          },
        ]
      : []),
  ]
  return (
    <div class="frame compared">
      <ListTable caption={caption} columns={columns} groups={[{ rows }]} />
    </div>
  )
}

interface RemarkProps {
  field: RemarkField
  label: string | undefined
  remarks: ReadonlyMap<string, string>
}

const Remark = ({ field, label, remarks }: RemarkProps) => (
  <Field
    kind="textarea"
    name={remarkField(field)}
    label={<span class="sr">Замечание к полю «{label ?? REMARK_FIELDS[field]}»</span>}
    value={remarks.get(field) ?? ''}
    rows={1}
  />
)
