import type { ComponentChildren } from 'preact'
import { RegisterTable } from '#platform/html/register-table.tsx'
import { Tag } from '#platform/html/tag.tsx'
import { cellsOf } from '../../rules/form-cells.ts'
import { hasOpenQuote } from '../../rules/quotes.ts'
import { isKey } from '../../rules/reading/sought.ts'
import type { FullEntry } from '../../terms/entries.ts'
import type { Numbered } from '../../terms.ts'
import type { ReadingView } from './view.ts'

export interface TableProps extends Pick<ReadingView, 'heading' | 'shown'> {
  mayPropose: boolean
}

/** The register in the form of the order; what the form has no column for stands beyond it and is never printed. @clause App1 */
export const FormTable = ({ heading, shown, mayPropose }: TableProps) => (
  <div class="frame">
    <RegisterTable
      caption={heading.join(' ')}
      beyond="Отзыв"
      processes={shown.map(({ number, name, goesOn, entries }) => ({
        number,
        name: goesOn ? `${name} (продолжение)` : name,
        rows: entries.map((entry) => rowOf(entry, mayPropose)),
      }))}
    />
  </div>
)

function rowOf(entry: Numbered<FullEntry>, mayPropose: boolean) {
  const { touchpointId, code, number } = entry
  const { name, needs, kind } = cellsOf(entry)
  return {
    name: flagged(entry, name),
    needs: linesOf(needs),
    kind: linesOf(kind),
    beyond: [
      <a class="nowrap" href={`/e/${code}`}>
        оставить отзыв<span class="sr"> о точке {number}</span>
      </a>,
      <br />,
      <a class="nowrap" href={`/desk/touchpoints/${touchpointId}`}>
        код и плакат<span class="sr"> точки {number}</span>
      </a>,
      mayPropose && <br />,
      mayPropose && (
        <a href={`/desk/amendments/new?deed=change&touchpoint=${touchpointId}`}>
          предложить правку<span class="sr"> точки {number}</span>
        </a>
      ),
    ],
  }
}

/** The name with what is remarkable about it; most are plain, and a page has hundreds. */
function flagged(entry: FullEntry, name: string): ComponentChildren {
  const flags: ComponentChildren[] = []
  if (isKey(entry)) flags.push(' ', <Tag kind="key">ключевая</Tag>)
  if (hasOpenQuote(name))
    flags.push(
      ' ',
      <Tag kind="day" flat>
        кавычка не закрыта
      </Tag>,
    )
  return flags.length === 0 ? name : [name, ...flags]
}

/** A cell of the form: each line on its own. */
const linesOf = (cell: string): ComponentChildren =>
  cell.includes('\n') ? cell.split('\n').flatMap((line, place) => (place > 0 ? [<br />, line] : [line])) : cell
