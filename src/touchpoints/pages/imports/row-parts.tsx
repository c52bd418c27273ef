import type { ComponentChildren } from 'preact'
import { Tag } from '#platform/html/tag.tsx'
import { quotes } from '#platform/i18n/words.ts'
import { weightOf } from '../../rules/exchange/doubts.ts'
import { COLUMNS, DOUBTS, type FormColumn, MARKS, type MatchedRow } from '../../terms/imports.ts'
import { readable } from './words.ts'

/** A row of a file with what stands in the register now, where that differs. */
export type PreviewRow = Pick<MatchedRow, 'row' | 'cells' | 'mark' | 'doubts' | 'standing'> & {
  was: readonly { column: FormColumn; words: string }[]
}

/** Lines of a cell, as they stand. */
export const Lines = ({ words }: { words: string }): ComponentChildren =>
  readable(words)
    .split('\n')
    .map((line, place) => (
      <>
        {place > 0 && <br />}
        {line}
      </>
    ))

const SIGNS = { new: '+', changed: '≠', same: '=' } as const

/** What would be done with the row: a sign and a word. */
export const RowMark = ({ mark, doubts, standing }: PreviewRow) => {
  const weight = weightOf(doubts)
  return (
    <>
      <span class="nowrap">
        <b aria-hidden="true">{SIGNS[mark]}</b> {MARKS[mark]}
      </span>{' '}
      {standing && <span class="hint">в перечне {standing.number}</span>}
      {weight === 'asks' && <Tag kind="day">под вопросом</Tag>}
      {weight === 'blocks' && (
        <Tag kind="over" flat>
          ! не включить
        </Tag>
      )}
      {weight === 'stops' && (
        <Tag kind="over" flat>
          ✕ не взять
        </Tag>
      )}
    </>
  )
}

/** What is doubtful, and what stands in the register now. */
export const RowWords = ({ doubts, was }: PreviewRow) => (
  <>
    {was.map(({ column, words }) => (
      <span class="hint">
        {words === ''
          ? `Изменятся ${COLUMNS[column]}`
          : `Сейчас ${COLUMNS[column]}: ${quotes(readable(words).replaceAll('\n', '; '))}`}
      </span>
    ))}
    {doubts.map(({ doubt, words }) => (
      <span class="hint">
        <b>{DOUBTS[doubt].title}.</b> {words}.
      </span>
    ))}
  </>
)
