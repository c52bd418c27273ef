import type { Typed } from '../../terms.ts'

/** The form's id and what was typed elsewhere; answers to questions that for the moment do not apply as well. */
export const KeptFields = ({ formId, typed, but = [] }: { formId: string; typed: Typed; but?: readonly string[] }) => (
  <>
    <input type="hidden" name="id" value={formId} />
    {Object.entries(typed)
      .filter(([field]) => !but.includes(field))
      .flatMap(([field, values]) => values.map((value) => <input type="hidden" name={field} value={value} />))}
  </>
)
