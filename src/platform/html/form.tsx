import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import type { Refusal } from '#platform/outcome.ts'
import { ErrorSummary } from './error-summary.tsx'
import { CSRF_FIELD, FormContext } from './form-context.ts'

export interface FormProps {
  action: string
  children: ComponentChildren
  refused?: readonly Refusal[] | undefined
  summaryTitle?: string | undefined
  summaryWords?: string | undefined
  /** Drawn as a sheet of paper with an edge. */
  sheet?: boolean
  /** Takes files. */
  files?: boolean
  /** Where the page's script `autosave` sends it while somebody types; what came of it is said in its `data-autosave-said`. */
  autosave?: string | undefined
  id?: string
  label?: string
}

/**
 * A form that changes something. The browser's own checks are off: our words name the field
 * and say what to do, and they are the same with JavaScript and without.
 */
export function Form(props: FormProps) {
  const { action, children, refused, summaryTitle, summaryWords, sheet, files, autosave, id, label } = props
  const { csrf } = useContext(FormContext)
  return (
    <FormContext.Provider value={{ csrf, refused }}>
      <form
        class={sheet ? 'sheet stack' : 'stack'}
        method="post"
        action={action}
        id={id}
        aria-label={label}
        enctype={files ? 'multipart/form-data' : undefined}
        data-autosave={autosave}
        novalidate
      >
        <CsrfField />
        {refused && <ErrorSummary refused={refused} title={summaryTitle} words={summaryWords} />}
        {children}
      </form>
    </FormContext.Provider>
  )
}

/** For the rare form that is drawn by hand. */
export function CsrfField() {
  const { csrf } = useContext(FormContext)
  return csrf === undefined ? null : <input type="hidden" name={CSRF_FIELD} value={csrf} />
}
