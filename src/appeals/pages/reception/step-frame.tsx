import type { ComponentChildren } from 'preact'
import { Button, Buttons } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import { Form } from '#platform/html/form.tsx'
import { Steps } from '#platform/html/steps.tsx'
import { placeOf, RECEPTION_STEPS, type ReceptionStep } from '../../rules/reception/steps.ts'
import type { ReceptionProps } from './view.ts'

interface StepFrameProps extends ReceptionProps {
  step: ReceptionStep
  /** Fields that this step asks; what the others hold travels with the form. */
  asks: readonly string[]
  children: ComponentChildren
  /** Before the steps. */
  opening?: ComponentChildren
  /** Where the form is sent; unset: to the next step. */
  action?: string
  files?: boolean
  /** What the main button says. */
  deed?: string
  islands?: readonly string[] | undefined
}

/** A step of the reception. Enter in a field goes on, whatever button stands first. */
export const StepFrame = ({ frame, reception, formId, typed, refused, step, asks, ...props }: StepFrameProps) => {
  const place = placeOf(step)
  const { opening, action, files, deed = 'Дальше', islands, children } = props
  return (
    <CitizenPage
      {...frame}
      rating={undefined}
      kept={{ again: `${reception}/steps/${place}`, form: 'reception' }}
      title={`Написать нам: ${RECEPTION_STEPS[place - 1]?.name ?? ''}`}
      width="narrow"
      wrong={refused !== undefined}
      islands={islands}
    >
      <h1>Написать нам</h1>
      {opening}
      <Steps names={RECEPTION_STEPS.map(({ name }) => name)} current={place} />
      <Form
        action={action ?? `${reception}/steps/${place + 1}`}
        refused={refused}
        id="reception"
        sheet
        files={files ?? false}
      >
        <ByEnter />
        <Kept formId={formId} typed={typed} but={asks} />
        {children}
        <Buttons>
          <Button name="go" value="next">
            {deed}
          </Button>
          {place > 1 && (
            <Button
              kind="second"
              name="go"
              value="back"
              {...(files ? {} : { formaction: `${reception}/steps/${place - 1}` })}
            >
              Назад
            </Button>
          )}
          <Later {...{ reception, place, files: files ?? false }} />
        </Buttons>
      </Form>
    </CitizenPage>
  )
}

const Later = ({ reception, place, files }: { reception: string; place: number; files: boolean }) =>
  files ? (
    <Button kind="ghost" name="go" value="later">
      Продолжить позже
    </Button>
  ) : (
    <Button kind="ghost" formaction={`${reception}/draft`} name="step" value={String(place)}>
      Продолжить позже
    </Button>
  )

/** What the other steps hold. */
export const Kept = ({
  formId,
  typed,
  but = [],
}: Pick<ReceptionProps, 'formId' | 'typed'> & { but?: readonly string[] }) => (
  <>
    <input type="hidden" name="id" value={formId} />
    {Object.entries(typed)
      .filter(([field]) => !but.includes(field))
      .flatMap(([field, values]) => values.map((value) => <input type="hidden" name={field} value={value} />))}
  </>
)

/** The first button of a form is what Enter presses; here it goes on, and nobody sees it. */
const ByEnter = () => <button type="submit" name="go" value="next" hidden />
