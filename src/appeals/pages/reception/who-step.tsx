import type { ComponentChildren } from 'preact'
import type { Option } from '#platform/html/control.tsx'
import { Field } from '#platform/html/field.tsx'
import { BEHALVES } from '../../rules/reception/form.ts'
import { StepFrame } from './step-frame.tsx'
import type { ReceptionProps } from './view.ts'

interface WhoProps extends ReceptionProps {
  segments: readonly Option[]
  opening?: ComponentChildren
}

/** Who writes: it shapes the pages that follow. @clause M15b */
export const WhoStep = ({ segments, opening, ...props }: WhoProps) => (
  <StepFrame {...props} step="who" asks={['segment', 'behalf']} opening={opening}>
    <Field
      kind="one-of"
      name="segment"
      label="Кто вы"
      hint="От этого зависит, что мы спросим дальше. На то, ответим ли мы, не влияет"
      required
      options={segments}
      value={props.form.segment}
    />
    <Field
      kind="one-of"
      name="behalf"
      label="От чьего имени пишете"
      options={Object.entries(BEHALVES).map(([value, label]) => ({ value, label }))}
      value={props.form.behalf}
    />
  </StepFrame>
)
