import type { Refusal } from '#platform/outcome.ts'
import { fieldId } from './form-context.ts'

export interface ErrorSummaryProps {
  refused: readonly Refusal[]
  title?: string | undefined
  /** What became of the rest: people fear first of all that all is lost. */
  words?: string | undefined
}

/**
 * Every reason at once, first in the form; each leads to its field.
 * Attention goes there as the page opens: the rest of it was read before.
 */
export function ErrorSummary({
  refused,
  title,
  words = 'Остальное сохранено, заново вводить не нужно.',
}: ErrorSummaryProps) {
  if (refused.length === 0) return null
  return (
    <div class="summary stack-s" role="alert" tabindex={-1} id="errors" autofocus>
      <h2>
        {title ?? (refused.length === 1 ? 'Осталось исправить одно место' : `Осталось исправить: ${refused.length}`)}
      </h2>
      {words && <p>{words}</p>}
      <ul>
        {refused.map(({ field, why, about }) => {
          const words = about ? `«${about}» ${why}` : why
          return <li>{field ? <a href={`#${fieldId(field)}`}>{words}</a> : words}</li>
        })}
      </ul>
    </div>
  )
}
