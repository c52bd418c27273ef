import { Button, Buttons } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Steps } from '#platform/html/steps.tsx'
import type { Refusal } from '#platform/outcome.ts'
import { DrawQuestion, fieldsOf } from '../../questions/kinds.tsx'
import { type Step, stepBefore } from '../../rules/steps.ts'
import type { Question, Typed } from '../../terms.ts'
import { TEXT } from '../../text.ru.ts'

export interface StepProps {
  frame: Frame
  /** The address of the survey: `/e/<code>`. */
  entry: string
  touchpoint: { name: string; process: string }
  /** The steps that have something to ask. */
  steps: readonly Step[]
  /** The place of the one that is drawn. */
  place: number
  isLast: boolean
  /** The random id of the form: sent twice, it is one answer. */
  formId: string
  typed: Typed
  refused?: readonly Refusal[] | undefined
}

/** One step of the survey. What the other steps hold travels with the form, so nothing is lost on the way there and back. */
export const StepPage = ({ frame, entry, touchpoint, steps, place, isLast, formId, typed, refused }: StepProps) => {
  const questions = steps.find((step) => step.place === place)?.questions ?? []
  const back = stepBefore(steps, place)
  return (
    <CitizenPage {...frame} title={`${TEXT.title} ${touchpoint.name}`} width="narrow" wrong={refused !== undefined}>
      <p class="quiet small">
        <b>{touchpoint.name}</b>
        <br />
        {touchpoint.process}
      </p>
      <Steps names={steps.map(({ name }) => name)} current={steps.filter((step) => step.place <= place).length} />
      <h1>{TEXT.title}</h1>
      <Form action={isLast ? `${entry}/answers` : `${entry}/steps/${place + 1}`} refused={refused} sheet>
        <input type="hidden" name="id" value={formId} />
        <Kept typed={typed} but={questions} />
        {questions.map((question) => (
          <DrawQuestion question={question} typed={typed} />
        ))}
        <Buttons>
          <Button>{isLast ? 'Отправить отзыв' : 'Дальше'}</Button>
          {back && (
            <Button kind="second" formaction={`${entry}/steps/${back.place}`}>
              Назад
            </Button>
          )}
        </Buttons>
      </Form>
      <p class="small quiet">
        {TEXT.anonymous} <a href={privacyOf(frame)}>{TEXT.how}</a>
      </p>
    </CitizenPage>
  )
}

export const privacyOf = ({ home }: Frame): string => `${home === '/' ? '' : home}/privacy`

/** What was typed elsewhere, answers to questions that for the moment do not apply as well. */
const Kept = ({ typed, but }: { typed: Typed; but: readonly Question[] }) => {
  const drawn = new Set(but.flatMap(({ id }) => fieldsOf(id)))
  return Object.entries(typed)
    .filter(([field]) => !drawn.has(field))
    .flatMap(([field, values]) => values.map((value) => <input type="hidden" name={field} value={value} />))
}
