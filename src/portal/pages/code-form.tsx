import { Button } from '#platform/html/button.tsx'
import { ErrorSummary } from '#platform/html/error-summary.tsx'
import { Field } from '#platform/html/field.tsx'

export interface CodeFormProps {
  /** Exactly as it was typed. */
  typed?: string
  /** Why what was typed leads nowhere. */
  why?: string
}

/** For whoever holds a poster or a slip and no camera: the code leads to the same page. @clause K4.4 */
export const CodeForm = ({ typed, why }: CodeFormProps) => (
  <form class="stack" action="/e" aria-label="Открыть отзыв по коду">
    {why && <ErrorSummary refused={[{ field: 'code', why }]} title="Код не открылся" words="" />}
    <Field
      kind="text"
      name="code"
      label="Код с плаката"
      hint="Восемь знаков, например nd7k 4x2p"
      autocomplete="off"
      maxlength={60}
      width="short"
      value={typed}
      why={why}
    />
    <Button kind="second">Открыть по коду</Button>
  </form>
)
